import { z } from 'zod';

const decimalText = z.string().regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/, 'a decimal number such as 0.1 or 1e-8');

const worked = z.strictObject({
  working: z.string().describe('The arithmetic as a person writes it'),
  exact: z.string().describe('The number as a closed form: fractions, roots and functions of numbers'),
  decimal: decimalText.describe('The exact form, rounded to 30 significant digits, without trailing zeros'),
});

/** A graph and its adjoints at one point, worked out by hand; what reverse mode is held against. */
export const goldenAdjoints = z
  .strictObject({
    $schema: z.literal('../schema/adjoints.schema.json'),
    schemaVersion: z.literal(1),
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words with hyphens'),
    title: z.string(),
    source: z.string().describe('The document by its short key, or authors and year'),
    place: z.string().describe('Where in the source: question, section, equation'),
    comment: z.string().describe('What the table shows, and where the source prints something else'),
    formula: z.string().describe('The function, in the notation'),
    at: z.record(z.string(), decimalText).describe('One number per variable; exactly these decimal numbers'),
    nodes: z
      .array(
        z.strictObject({
          node: z.string().regex(/^v[1-9]\d*$/, 'v1, v2, …'),
          formula: z.string().describe('What it computes, over earlier nodes; the name of a variable'),
          value: worked,
          adjoint: worked.describe('The derivative of the function with respect to this node'),
        }),
      )
      .min(1)
      .describe('Variables first; the last node is the function'),
  })
  .describe('A hand-worked table of adjoints');

export type GoldenAdjoints = z.infer<typeof goldenAdjoints>;
