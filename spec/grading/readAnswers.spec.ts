import { beforeAll, describe, expect, it } from 'vitest';
import type { Edit } from '../../src/formula/edit.js';
import { gradeSubmission } from '../../src/grading/gradeSubmission.js';
import { judge } from '../../src/grading/judge.js';
import { namedStandard } from '../../src/grading/namedStandard.js';
import { readAnswers } from '../../src/grading/readAnswers.js';
import { type WrittenCases, writtenCases } from '../../src/grading/writtenCases.js';
import { algorithmIn, algorithmOf, edited } from '../../src/optimizers/algorithm.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import type { Fault } from '../../src/optimizers/mistakes/mistake.js';
import { reference } from '../../src/subjects/reference.js';
import type { Subject } from '../../src/subjects/subject.js';
import { recordedAnswers } from './recordedAnswers.js';

interface Behaviour {
  readonly what: string;
  readonly optimizer: string;
  readonly diagnosis: string;
  readonly dialect?: string;
  readonly asked?: string;
  readonly edits?: readonly Edit[];
  readonly fault?: Fault;
}

const behaviours: readonly Behaviour[] = [
  { what: 'a right one', optimizer: 'adam', diagnosis: 'adam' },
  { what: 'one in another dialect', optimizer: 'amsgrad', dialect: 'PyTorch', diagnosis: 'form=max-then-correct' },
  { what: 'the dialect asked for', optimizer: 'adam', dialect: 'eps=hat', asked: 'eps=hat', diagnosis: 'adam' },
  {
    what: 'a named mistake',
    optimizer: 'adam',
    edits: [{ replace: 'sqrt(v_hat)', with: 'v_hat' }],
    diagnosis: 'adam-no-sqrt',
  },
  {
    what: 'a shared state',
    optimizer: 'nesterov',
    fault: 'state-shared-by-instances',
    diagnosis: 'state-shared-between-instances',
  },
  { what: 'a frozen rate', optimizer: 'sgd', fault: 'rate-frozen', diagnosis: 'learning-rate-change-ignored' },
  {
    what: 'an unnamed slip',
    optimizer: 'nesterov',
    edits: [{ replace: 'theta - momentum * v', with: 'theta - v' }],
    diagnosis: 'edit',
  },
];

function subjectOf({ optimizer: id, dialect, edits = [], fault }: Behaviour): Subject {
  const optimizer = findOptimizer(id);
  const { dialect: own } = findDialect(optimizer, dialect ? [dialect] : []);
  return reference(id, edited(algorithmIn(optimizer, own), edits), fault);
}

const wordsOf = ({ optimizer, asked }: Behaviour) => ({ optimizer, seed: 7, dialect: asked ? [asked] : [] });

/** What grading says of a program that runs here and has this behaviour. */
function gradedHere(behaviour: Behaviour) {
  const words = wordsOf(behaviour);
  const optimizer = findOptimizer(words.optimizer);
  const named = findDialect(optimizer, words.dialect);
  const subject = subjectOf(behaviour);
  const standard = namedStandard(optimizer, named, subject.reads);
  const grading = { kind: 'grading', contract: 'class', optimizer, named, subject, standard, notes: [] } as const;
  return judge('answers.jsonl', { ...grading, close: async () => {} }, { ...words, as: optimizer.id });
}

describe('answers that were recorded elsewhere', () => {
  it.each(behaviours)('get the verdict, the diagnosis and the report of $what', async (behaviour) => {
    const words = wordsOf(behaviour);
    const cases = writtenCases(words);
    const [hello = '', ...lines] = await recordedAnswers(cases, subjectOf(behaviour));
    // They may come in any order.
    const answers = readAnswers([hello, ...lines.slice(0, -1).reverse()].join('\n'));
    const judged = await gradeSubmission('answers.jsonl', { seed: 7, dialect: words.dialect, answers });
    const here = await gradedHere(behaviour);
    expect(judged).toMatchObject({ ran: 'elsewhere', contract: 'program in TypeScript' });
    expect(judged.diagnosis?.id).toBe(behaviour.diagnosis);
    const { checks, verdict, diagnosis, counterexample, message, score } = here;
    const told = (list: typeof checks) => list.map(({ replay: _, ...check }) => check);
    expect(told(judged.checks)).toEqual(told(checks));
    expect(judged).toMatchObject({ verdict, diagnosis, counterexample, message, score });
  });
});

describe('answers that cannot be judged', () => {
  let cases: WrittenCases;
  let lines: readonly string[];
  beforeAll(async () => {
    cases = writtenCases({ optimizer: 'sgd', seed: 7, dialect: [] });
    lines = await recordedAnswers(cases, reference('sgd', algorithmOf(findOptimizer('sgd'))));
  });
  const replaced = (index: number, line: (old: string) => string) =>
    lines.map((old, k) => (k === index ? line(old) : old)).join('\n');

  it('are whole as they stand here', () => {
    expect(readAnswers(lines.join('\n')).words).toEqual({ optimizer: 'sgd', seed: 7, dialect: [] });
  });

  it.each<[string, () => string, RegExp]>([
    ['nothing', () => '', /^The answers are empty\. The first line of them is a hello\.$/],
    ['no hello', () => lines.slice(1).join('\n'), /^Line 1 of the answers comes before the hello\./],
    ['a gap', () => lines.filter((_, k) => k !== 5 && k !== 9).join('\n'), /lack 2 of \d+: 5, 9\. Answer those too/],
    ['many gaps', () => lines.filter((_, k) => k < 3).join('\n'), /: 3, 4, 5, 6, 7 and \d+ others\./],
    ['an answer twice', () => [...lines.slice(0, 4), lines[3]].join('\n'), /^Line 5 .* answers 3 again; line 4 did/],
    ['an unknown id', () => replaced(3, (old) => old.replace('"id":3', '"id":9999')), /^Line 4 .* answers 9999, which/],
    ['a line of prose', () => replaced(2, () => 'step 2 done'), /^Line 3 of the answers is no JSON: step 2 done/],
    ['a bare NaN', () => replaced(2, () => '{"type":"trace","id":2,"parameters":[[[NaN]]]}'), /^Line 3 .*write "NaN"/],
    [
      'a text for a number',
      () => replaced(2, () => '{"type":"trace","id":2,"parameters":[[["1"]]]}'),
      /parameters\[0\]/,
    ],
    ['an unknown field', () => replaced(2, (old) => old.replace('{', '{"pass":true,')), /^Line 3 .*"pass"/],
    ['a line of a million characters', () => replaced(2, () => `${' '.repeat(1_000_000)}{}`), /^Line 3 .* 1,000,000/],
    ['deep brackets', () => replaced(2, () => '['.repeat(100_000)), /^Line 3 .* more than 8 deep/],
    ['more after the bye', () => [...lines, lines[1]].join('\n'), /comes after the bye in line \d+/],
    [
      'another run',
      () => replaced(0, (old) => old.replace('sgd?seed=7', 'sgd?seed=8')),
      /^The answers are for other cases/,
    ],
    ['no run of ours', () => replaced(0, (old) => old.replace('sgd?seed=7', 'mine')), /names no run that assay cases/],
  ])('are refused with %s', (_, text, complaint) => {
    expect(() => readAnswers(text())).toThrow(complaint);
  });

  it('are held to the precision that the hello says', async () => {
    const answers = readAnswers(replaced(0, (old) => old.replace('float64', 'float32')));
    expect(await gradeSubmission('a.jsonl', { seed: 7, answers })).toMatchObject({
      verdict: 'pass',
      precision: 'float32',
    });
  });

  it('of a wrong shape are an error of the program', async () => {
    const answers = readAnswers(replaced(2, () => '{"type":"trace","id":2,"parameters":[]}'));
    const { verdict, message } = await gradeSubmission('a.jsonl', { seed: 7, answers });
    expect(verdict).toBe('error');
    expect(message).toContain('Line 3 of the answers has 0 steps, and 1 were asked for.');
  });
});
