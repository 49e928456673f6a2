import { counted } from './messages.js';

interface Tally {
  readonly killed: number;
  readonly total: number;
}

/** What is said of a learner's own tests: one function of its parameters per message. */
export const testsText = {
  'tests-of': (title: string) => `tests of ${title}`,
  verdict: (verdict: string) => verdict.replace('-', ' '),
  killed: (killed: number, total: number, share: number) =>
    `killed ${killed} of ${total}, ${Math.floor(100 * share)} %`,
  tally: (named: Tally, slips: Tally) =>
    `They notice ${named.killed} of ${counted(named.total, 'mistake')} with a name, and ${slips.killed} of ${slips.total} single slips of the pen.`,
  stopped: (count: number) => `${counted(count, 'time')} by not coming to an end.`,
  'false-alarm': (title: string, count: number) =>
    `${count === 1 ? 'A test accuses' : `${count} tests accuse`} the right ${title}. Until ${count === 1 ? 'it holds' : 'they hold'} for it, nothing else is graded.`,
  'named-survive': () => 'Mistakes that no test notices',
  'caught-by': (request: string, step: number, title: string, right: string, wrong: string) =>
    `${request}: after step ${step} theta is ${right} in ${title}, ${wrong} with the mistake.`,
  'caught-by-point': (request: string, step: number, title: string, right: string, wrong: string) =>
    `${request}: step ${step} asks for its gradient at ${right} in ${title}, at ${wrong} with the mistake.`,
  'slips-survive': () => 'Slips of the pen that no test notices',
  'more-slips': (count: number) => `and ${count.toLocaleString('en')} more`,
  'left-out': () => '(line left out)',
  test: () => 'test',
  kills: () => 'notices',
  alone: () => 'alone',
  'kills-nothing': () => 'notices nothing',
} as const;
