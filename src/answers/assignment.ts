import { z } from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9_-]*$/i, 'an id is a word such as q2 or adamw-step');
/** Decimal texts, so that no digit is lost; numbers of a file are taken as they are printed. */
const number = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text), 'a decimal number such as 0.1 or 1e-8');
const points = z.number().nonnegative();

const common = {
  id,
  title: z.string(),
  points,
};

const answered = {
  ...common,
  kind: z.literal('answers'),
  /** Ids of what is asked for; everything where it is left out. */
  ask: z.array(z.string()).min(1).optional(),
  /** Significant digits. */
  digits: z.int().min(1).max(15).default(1),
};

const trace = z.strictObject({
  optimizer: z.string(),
  dialect: z.array(z.string()).default([]),
  objective: z.string(),
  theta: number,
  steps: z.int().min(1).max(100),
  set: z.record(z.string(), number).default({}),
});

const graph = z.strictObject({ formula: z.string(), at: z.record(z.string(), number) });

const item = z.strictObject({ id, text: z.string(), answer: z.string() });

const question = z.union([
  z.strictObject({ ...answered, trace }),
  z.strictObject({ ...answered, graph }),
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: z.array(z.string()).min(2),
    items: z.array(item).min(1),
  }),
]);

/** An assignment of values that are worked out by hand. */
export const assignmentSchema = z.strictObject({
  name: id,
  title: z.string(),
  /** The part of its points that an answer earns which follows from an earlier wrong one, or has too few digits. */
  credit: z
    .strictObject({ carried: z.number().min(0).max(1).default(0.5), short: z.number().min(0).max(1).default(0.5) })
    .default({ carried: 0.5, short: 0.5 }),
  questions: z.array(question).min(1),
});

export type Assignment = z.output<typeof assignmentSchema>;
export type AssignmentInput = z.input<typeof assignmentSchema>;
export type Question = Assignment['questions'][number];
