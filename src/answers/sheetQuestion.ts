import { z } from 'zod';

/** What questions and parts of them are called by. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9_-]*$/i, 'an id is a word such as q2 or adamw-step');
/** Decimal texts, so that no digit is lost; numbers of a file are taken as they are printed. */
const number = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text), 'a decimal number such as 0.1 or 1e-8');

/** What every question has. */
export const questionHead = {
  id: idSchema,
  title: z.string(),
  points: z.number().nonnegative(),
};

const answered = {
  ...questionHead,
  kind: z.literal('answers'),
  ask: z.array(z.string()).min(1).optional().describe('ids of what is asked for; everything where it is left out'),
  digits: z.int().min(1).max(15).default(1).describe('significant digits that are asked for'),
};

const trace = z.strictObject({
  optimizer: z.string(),
  dialect: z.array(z.string()).default([]),
  objective: z.string().describe('a formula of theta'),
  theta: number,
  steps: z.int().min(1).max(100),
  set: z.record(z.string(), number).default({}).describe('hyperparameters'),
});

const graph = z.strictObject({ formula: z.string(), at: z.record(z.string(), number) });
const item = z.strictObject({ id: idSchema, text: z.string(), answer: z.string() });

/** Values of an optimizer's steps. */
export const traceQuestion = z.strictObject({ ...answered, trace });
/** Values and adjoints of a graph. */
export const graphQuestion = z.strictObject({ ...answered, graph });
/** Lines to each of which one of several words belongs. */
export const choiceQuestion = z.strictObject({
  ...questionHead,
  kind: z.literal('choice'),
  options: z.array(z.string()).min(2),
  items: z.array(item).min(1),
});

/** The part of its points that an answer earns which follows from an earlier wrong one, or has too few digits. */
export const creditSchema = z
  .strictObject({ carried: z.number().min(0).max(1).default(0.5), short: z.number().min(0).max(1).default(0.5) })
  .default({ carried: 0.5, short: 0.5 });

export type Credit = z.output<typeof creditSchema>;
export type ValuesQuestion = z.output<typeof traceQuestion> | z.output<typeof graphQuestion>;
export type ChoiceQuestion = z.output<typeof choiceQuestion>;
/** A question that is answered in a sheet, of values or of words. */
export type SheetQuestion = ValuesQuestion | ChoiceQuestion;
