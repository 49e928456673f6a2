import { z } from 'zod';
import { roundedPoints } from './formats/roundedPoints.js';
import type { Journal } from './journal.js';

const change = z.strictObject({
  student: z.string().describe('the pseudonym'),
  before: z.number(),
  after: z.number(),
  questions: z.array(z.strictObject({ id: z.string(), before: z.number(), after: z.number() })),
});

/** Two runs over one class, for programs. */
export const runComparisonSchema = z.strictObject({
  schemaVersion: z.literal(1),
  same: z.int().nonnegative().describe('students whose points are all as they were'),
  changes: z.array(change).describe('those that dropped most first'),
  onlyBefore: z.array(z.string()),
  onlyAfter: z.array(z.string()),
});

export type RunComparison = z.output<typeof runComparisonSchema>;
type Change = z.output<typeof change>;

/** Every grade that is another one than it was. A question that changed counts although the sum may not have. */
export async function compareRuns(before: Journal, after: Journal): Promise<RunComparison> {
  const [old, now] = [before.students(), after.students()];
  const changes: Change[] = [];
  const both = now.filter((student) => old.includes(student));
  for (const student of both) {
    const found = await changeOf(student, before, after);
    if (found) changes.push(found);
  }
  return {
    ...{ schemaVersion: 1, same: both.length - changes.length },
    changes: changes.toSorted((a, b) => gain(a) - gain(b) || (a.student < b.student ? -1 : 1)),
    onlyBefore: old.filter((student) => !now.includes(student)),
    onlyAfter: now.filter((student) => !old.includes(student)),
  };
}

export const gain = ({ before, after }: Pick<Change, 'before' | 'after'>): number => roundedPoints(after - before);

async function changeOf(student: string, old: Journal, now: Journal): Promise<Change | undefined> {
  const [before, after] = [await earnedIn(old, student), await earnedIn(now, student)];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const questions = ids
    .map((id) => ({ id, before: before.get(id) ?? 0, after: after.get(id) ?? 0 }))
    .filter((one) => gain(one) !== 0);
  if (questions.length === 0) return undefined;
  const total = (all: ReadonlyMap<string, number>) =>
    roundedPoints([...all.values()].reduce((sum, one) => sum + one, 0));
  return { student, before: total(before), after: total(after), questions };
}

async function earnedIn(journal: Journal, student: string): Promise<ReadonlyMap<string, number>> {
  const record = await journal.read(student);
  return new Map(record?.work.questions.map(({ id, earned }) => [id, roundedPoints(earned)]));
}
