import { z } from 'zod';

const decimalText = z.string().regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/, 'a decimal number such as 0.1 or 1e-8');
const identifier = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words with hyphens');

const value = z.strictObject({
  name: z.string().describe('What was computed: gradient, g, a state variable, an intermediate or theta'),
  coordinate: z
    .int()
    .positive()
    .optional()
    .describe('Which number of a vector, from 1; absent where there is one coordinate, or one number for all'),
  working: z.string().describe('The arithmetic as a person writes it, or "given" for a gradient that was prescribed'),
  exact: z.string().describe('The value as a closed form: fractions and roots of numbers'),
  decimal: decimalText.describe('The exact form, rounded to 30 significant digits, without trailing zeros'),
});

/** One run of an optimizer on one coordinate or a few, worked out by hand; what the registry's equations are held against. */
export const goldenTrace = z
  .strictObject({
    $schema: z.literal('../schema/trace.schema.json'),
    schemaVersion: z.literal(1),
    id: identifier,
    title: z.string(),
    source: z.string().describe('The document by its short key, or authors and year'),
    place: z.string().describe('Where in the source: question, equation, algorithm, slide'),
    comment: z.string().describe('What the trace shows, and where the source prints something else'),
    optimizer: identifier.describe('The id of the optimizer in the registry'),
    dialect: z.array(z.string().regex(/^[a-z]+=[a-z0-9-]+$/)).describe('One choice per axis, as axis=choice'),
    hyperparameters: z.record(z.string(), decimalText).describe('All of them; exactly these decimal numbers'),
    theta: z
      .union([decimalText, z.array(decimalText).min(2)])
      .describe('The parameter before the first step; a list where it is a vector'),
    objective: z
      .string()
      .optional()
      .describe('The function of theta that is minimised; absent where gradients are given'),
    steps: z
      .array(z.strictObject({ t: z.int().positive(), values: z.array(value).min(1) }))
      .min(1)
      .describe('t = 1, 2, …; values in the order in which they are computed'),
  })
  .describe('A hand-worked trace of an optimizer');

export type GoldenTrace = z.infer<typeof goldenTrace>;
