import { z } from 'zod';
import { type ErratumKind, erratumKinds } from './erratum.js';
import { type SourceKey, sourceKeys } from './sources.js';

const quantity = z.union([
  z.string().regex(/^-?(\d+(\.\d+)?(e[+-]?\d+)?|Infinity)$|^NaN$/, 'a decimal number such as 0.1 or 1e-8'),
  z.boolean(),
]);

const erratum = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words with hyphens'),
  kind: z.enum(Object.keys(erratumKinds) as [ErratumKind, ...ErratumKind[]]).describe(
    Object.entries(erratumKinds)
      .map(([kind, meaning]) => `${kind}: ${meaning}`)
      .join('. '),
  ),
  places: z
    .array(
      z.strictObject({
        source: z.enum(sourceKeys as [SourceKey, ...SourceKey[]]).describe('The document by its short key'),
        place: z.string().describe('Question, section, slide, equation, line'),
      }),
    )
    .min(1)
    .describe('Where it is printed'),
  printed: z.string().describe('The claim as it is printed'),
  holds: z.string().describe('The claim that holds instead; of a dialect the other convention'),
  why: z.string(),
  witness: z.string().describe('The case in which what is printed fails'),
  relation: z.enum(['is', 'is at most']).describe('How the truth stands to what is claimed of it'),
  seen: z
    .array(
      z.strictObject({
        of: z.string().describe('What was computed'),
        printed: quantity.describe('What the printed claim gives'),
        holds: quantity.describe('What the other claim gives'),
        actual: quantity.describe('What is the case, computed without either claim'),
      }),
    )
    .min(1)
    .describe('Every quantity on the witness; numbers are rounded to 30 significant digits'),
  dialect: z
    .strictObject({
      optimizer: z.string(),
      printed: z.string().describe('axis=choice'),
      holds: z.string().describe('axis=choice'),
    })
    .optional()
    .describe('What the two conventions are called; of dialects alone'),
});

/** Claims of the sources that do not hold as they are printed, each with the numbers that show it. */
export const goldenErrata = z
  .strictObject({
    $schema: z.literal('schema/errata.schema.json'),
    schemaVersion: z.literal(1),
    errata: z.array(erratum).min(1),
  })
  .describe('Claims that do not hold as printed, with what holds instead');

export type GoldenErrata = z.infer<typeof goldenErrata>;
