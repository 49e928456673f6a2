import { z } from 'zod';
import { workSchema } from '../reporting/workDocument.js';

const told = z.strictObject({
  points: z.number(),
  earned: z.number(),
  hiddenChecks: z.int().nonnegative(),
  notes: z.array(z.string()),
  questions: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});

/** A work that was graded: a line of the journal. */
export const recordSchema = z.strictObject({
  student: z.string().describe('the pseudonym'),
  key: z.string().describe('hash of what was handed in, the assignment, the engine and the seed'),
  engine: z.string().describe('the version that graded'),
  seed: z.int().nonnegative(),
  /** Everything, as the instructor sees it. */
  work: workSchema,
  /** What its author is told at once, and what once the work is due. */
  told: z.strictObject({ author: told, due: told }),
  seconds: z.number().nonnegative(),
});

export type Recorded = z.output<typeof recordSchema>;
export type ToldWork = z.output<typeof told>;
/** What grading gives; the rest is known before. */
export type Graded = Pick<Recorded, 'work' | 'told' | 'seconds'>;
