const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `1 case`, `2 cases`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

const onAll = (cases: number): string =>
  cases === 1 ? 'On the one case tried' : `On all ${cases.toLocaleString('en')} cases tried`;

/** What reports say: one function of its parameters per message, so that another language is another such table. */
export const messages = {
  'all-hold': (checks: number, cases: number) =>
    `${checks === 1 ? 'The check holds' : `All ${checks} checks hold`} on ${counted(cases, 'case')}.`,
  'exactly-with': (title: string, cases: number) => `${onAll(cases)}, your code is exactly ${title} but with`,
  exactly: (title: string, cases: number) => `${onAll(cases)}, your code is exactly ${title}.`,
  'behaves-like': (title: string, cases: number) =>
    `${onAll(cases)}, your code behaves exactly like ${title} with this fault.`,
  'equations-right': (title: string) => `The equations of ${title} are right; how they are run is not.`,
  'same-function': (names: readonly string[]) =>
    `The same function as ${list.format(names)}: no input tells them apart.`,
  'same-at-constant-rate': (names: readonly string[]) =>
    `While the rate is constant it is the same function as ${list.format(names)}, too; this code takes its rate once, so that no input tells them apart.`,
  'on-purpose': (users: readonly string[]) =>
    `${list.format(users)} ${users.length === 1 ? 'does' : 'do'} this on purpose; where that is meant, grade with --dialect ${dialectWord(users[0] ?? '')}.`,
  'used-by': (users: readonly string[]) => `Used by ${list.format(users)}.`,
  'met-common': () => 'This mistake is common in public implementations.',
  'met-seen': () => 'This mistake has been seen in public implementations.',
  differs: (where: string) => `It differs ${where}.`,
  'own-dialect': (checks: number, cases: number) =>
    `Judged by its own dialect, ${checks === 1 ? 'the check holds' : `all ${checks} checks hold`} on ${counted(cases, 'case')}.`,
  guess: (place: string) => `${place} (a guess)`,
  'smallest-case': () => 'Smallest case',
  'not-answered': () => 'no answer',
  'answer-wrong': (right: string, found: string | undefined) =>
    found === undefined ? `It is ${right}.` : `That comes to ${found}; it is ${right}.`,
  'answer-carried': (from: readonly string[], right: string) =>
    `It follows from your ${list.format(from)}; with nothing wrong or rounded before it, it is ${right}.`,
  'answer-short': (isNumber: boolean) =>
    isNumber ? 'Right as far as it goes; more digits are asked for.' : 'Right; write the number that it comes to.',
  'working-broken': (text: string, value: string, result: string) => `${text} comes to ${value}, not ${result}.`,
  'looks-like-mistake': (statement: string, equation: string) => `It looks like ${equation}: ${statement}`,
  'looks-like-edit': (from: string, to: string) => `It looks like ${to} where ${from} is right.`,
  'looks-like-other': (label: string) => `That is ${label}.`,
  'expected-yours': (quantity: string, expected: string, yours: string) =>
    `${quantity}: expected ${expected}, yours ${yours}`,
  'off-by': (distance: string, allowed: string) => `off by ${distance}, where rounding explains at most ${allowed}`,
  'expected-error': (quantity: string, expected: string, told: string) =>
    `${quantity}: expected ${expected}; yours gave no number. ${told}`,
  'plain-numbers': () => 'with plain numbers as operands',
  'asked-again': () => 'asked for the second time',
  'cleared-own': () => 'backward() twice with the gradients cleared in between',
  'cleared-by-hand': () => 'backward() twice with every gradient set to 0 in between',
  'inner-first': (node: string) => `backward() from ${node}, then from the output`,
  'changed-to': (data: readonly string[]) => `with ${data.join(', ')} before backward()`,
  'stepped-from': (data: readonly string[]) => `after a step from ${data.join(', ')}`,
  'behaves-as': (value: string) => `yours behaves as ${value}`,
  expected: () => 'expected',
  nothing: () => 'nothing',
  yours: (value: string) => `yours ${value}`,
  'line-left-out': () => '(line left out)',
  'new-line': () => '(no such line)',
  'theta-expected': () => 'theta by the equations',
  'point-expected': () => 'gradient asked for by the equations at',
  'not-run': (count: number) => `${counted(count, 'check')} not run`,
  'no-answer': (count: number) => `${counted(count, 'check')} got no answer`,
  'look-at-lines': (lines: readonly string[]) => `Look at ${list.format(lines)}.`,
  'look-at-graph': (graph: string) => `Look at ${graph}.`,
  'look-at-running': () =>
    'The equations are right. Look at what is kept from one step, tensor or instance to the next.',
  'look-anywhere': () => 'No one or two slips explain it: compare your code with the equations line by line.',
  'by-hand': (request: string, step: number) =>
    `Work it out by hand, line by line, with ${request}. Which is the first line where your code gives something else in step ${step}?`,
  'by-hand-graph': (graph: string) =>
    `Work the adjoints of ${graph} out by hand, from the output back. Which is the first that your code gives otherwise?`,
  'no-case': () => 'No single case shows it; the whole report tells what was seen.',
  'hidden-check': (k: number) => `hidden check ${k}`,
  'hidden-checks': (held: number, count: number) =>
    `${held} of ${counted(count, 'hidden check')} ${held === 1 ? 'holds' : 'hold'}.`,
  'smallest-input': () => 'The smallest input on which it differs',
  'error-not-told': () =>
    'It ended with an error, or gave no numbers. What it said is not shown, since it may repeat a hidden input.',
  'next-hint': (rung: number) => ['', '', 'a question', 'the smallest case'][rung] ?? '',
  'whole-report': () => 'everything',
  source: (source: string) => `Source: ${source}`,
  contract: (id: string) => `${id} contract`,
  seed: (seed: number) => `seed ${seed}`,
  'holds-on': (cases: number) => `It holds on ${counted(cases, 'case')}.`,
  seen: (features: readonly string[]) => `Seen: ${features.join(', ')}.`,
  graded: (count: number, time: string) => `${count.toLocaleString('en')} graded in ${time}`,
  'see-one': (path: string) => `The whole report of one: npx assay grade ${path}, of all: --verbose`,
  'own-fault': (count: number) => `${counted(count, 'submission')} could not be graded by a fault of ours.`,
} as const;

function dialectWord(user: string): string {
  return /\s/.test(user) ? `"${user}"` : user;
}
