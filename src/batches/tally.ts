import { z } from 'zod';
import { type Outcome, outcomes } from '../courses/graded.js';
import type { Recorded } from './record.js';

const count = z.int().nonnegative();
const perOutcome = z.record(z.enum(outcomes), count);

/** What a class came to, without anybody's name. */
export const tallySchema = z.strictObject({
  schemaVersion: z.literal(1),
  engine: z.string().describe('the version that graded'),
  assignment: z.string(),
  isDue: z.boolean().describe('whether reports tell what waits until the work is due'),
  students: count,
  points: z.number(),
  mean: z.number().describe('of the points earned; 0 of an empty class'),
  spread: z.array(count).length(10).describe('how many earned a tenth of the points or less, two tenths, and so on'),
  questions: z.array(
    z.strictObject({ id: z.string(), title: z.string(), points: z.number(), mean: z.number(), outcomes: perOutcome }),
  ),
  mistakes: z
    .array(z.strictObject({ question: z.string(), id: z.string(), says: z.string(), students: count }))
    .describe('the most frequent first; a student counts once for each'),
});

export type Tally = z.output<typeof tallySchema>;

type Work = Recorded['work'];
type Question = Work['questions'][number];

interface Mistake {
  readonly question: string;
  readonly id: string;
  readonly says: string;
}

/** Counts work by work, so that none has to be kept. */
export interface Counter {
  add(work: Work): void;
  tally(about: Pick<Tally, 'engine' | 'assignment' | 'isDue'>): Tally;
}

export function openCounter(): Counter {
  const questions = new Map<string, { first: Question; earned: number; outcomes: Map<Outcome, number> }>();
  const mistakes = new Map<string, { mistake: Mistake; students: number }>();
  const spread = Array.from({ length: 10 }, () => 0);
  let [students, points, earned] = [0, 0, 0];
  return {
    add(work) {
      students++;
      points = work.points;
      earned += work.earned;
      const tenth = Math.max(1, Math.ceil((10 * work.earned) / (work.points || 1)));
      spread[Math.min(10, tenth) - 1] = (spread[Math.min(10, tenth) - 1] ?? 0) + 1;
      for (const one of work.questions) {
        const known = questions.get(one.id) ?? { first: one, earned: 0, outcomes: new Map() };
        known.earned += one.earned;
        known.outcomes.set(one.outcome, (known.outcomes.get(one.outcome) ?? 0) + 1);
        questions.set(one.id, known);
      }
      for (const [key, mistake] of mistakesIn(work)) {
        mistakes.set(key, { mistake, students: (mistakes.get(key)?.students ?? 0) + 1 });
      }
    },
    tally: (about) => ({
      ...{ schemaVersion: 1, ...about, students, points, mean: meanOf(earned, students), spread: [...spread] },
      questions: [...questions.values()].map((one) => ({
        ...{ id: one.first.id, title: one.first.title, points: one.first.points, mean: meanOf(one.earned, students) },
        outcomes: Object.fromEntries(outcomes.map((each) => [each, one.outcomes.get(each) ?? 0])) as Record<
          Outcome,
          number
        >,
      })),
      mistakes: [...mistakes.values()]
        .map(({ mistake, students: many }) => ({ ...mistake, students: many }))
        .toSorted((a, b) => b.students - a.students || order(`${a.question} ${a.id}`, `${b.question} ${b.id}`)),
    }),
  };
}

/** Sums of decimal fractions, in whatever order they were added. */
const meanOf = (sum: number, many: number): number => (many === 0 ? 0 : Math.round((1e4 * sum) / many) / 1e4);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function mistakesIn(work: Work): ReadonlyMap<string, Mistake> {
  const all = work.questions.flatMap((question) => [...inCode(question), ...inSheet(question)]);
  return new Map(all.map((one) => [`${one.question} ${one.id}`, one]));
}

function inCode({ id: question, submission }: Question): readonly Mistake[] {
  const found = submission?.diagnosis;
  if (submission === null || submission === undefined || submission.verdict === 'pass') return [];
  if (found && found.kind !== 'reference' && found.kind !== 'none') {
    // An edit without a name is told by what it says.
    const id = found.kind === 'edit' ? found.statement : found.id;
    return [{ question, id, says: found.statement }];
  }
  const says = submission.verdict === 'fail' ? 'wrong in a way without a name' : endings[submission.verdict];
  return [{ question, id: submission.verdict, says: says ?? submission.verdict }];
}

const endings: Readonly<Record<string, string>> = {
  error: 'ended with an error',
  timeout: 'did not end',
  memory: 'needed too much memory',
  'output-limit': 'printed too much',
  ungradable: 'could not be read or run',
  undecidable: 'could not be told right from wrong',
  'harness-error': 'could not be graded by a fault of ours',
};

function inSheet({ id: question, answers }: Question): readonly Mistake[] {
  return answers.flatMap(({ id: answer, slip, verdict }) => {
    if (slip === null || verdict === 'right') return [];
    const says =
      slip.kind === 'mistake'
        ? slip.statement
        : slip.kind === 'edit'
          ? `${slip.to}, not ${slip.from}`
          : `the value of ${slip.label}`;
    return [{ question, id: `${answer} ${slip.kind === 'mistake' ? slip.id : says}`, says: `${answer}: ${says}` }];
  });
}
