import type { Recorded } from '../../src/batches/record.js';

type Question = Recorded['work']['questions'][number];

const nothing = { feedback: 'full', message: '', checks: [], answers: [], choices: [] } as const;

/** A question of one point that was passed, but for what is said otherwise. */
export function question(id: string, other: Partial<Question> = {}): Question {
  return {
    ...{ ...nothing, checks: [], answers: [], choices: [], puzzle: null, file: null, submission: null },
    ...{ id, title: `Title of ${id}`, kind: 'answers', points: 1, earned: 1, outcome: 'pass', visibility: 'visible' },
    ...other,
  };
}

/** A work with these questions, and what its author is told of some of them, at once and later. */
export function recorded(
  questions: readonly Question[],
  texts: { readonly author?: Readonly<Record<string, string>>; readonly due?: Readonly<Record<string, string>> } = {},
): Recorded {
  const total = (of: (one: Question) => number) => questions.reduce((sum, one) => sum + of(one), 0);
  const [points, earned] = [total((one) => one.points), total((one) => one.earned)];
  const told = (own: Readonly<Record<string, string>> = {}) => ({
    ...{ points, earned, hiddenChecks: 0, notes: [] },
    questions: Object.entries(own).map(([id, text]) => ({ id, text })),
  });
  return {
    ...{ student: 's-abc', key: 'k', engine: '1', seed: 1, seconds: 1.25 },
    work: { path: 's-abc', points, earned, hiddenChecks: 0, notes: [], questions: [...questions] },
    told: { author: told(texts.author), due: told(texts.due ?? texts.author) },
  };
}

/** What a student might write to break what it is put into. */
export const hostile = '<&"\'>]]>\u0000\u001b[2J\ud800\ufffe=1+1`````\n# x,;"';
