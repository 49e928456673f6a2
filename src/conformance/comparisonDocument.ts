import { z } from 'zod';
import type { Comparison, TriedTranslation } from './compare.js';
import { identityRecord, identitySchema, separationRecord, separationSchema } from './identityDocument.js';

/** A change of the document's shape raises it. */
const schemaVersion = 1;

const count = z.int().nonnegative();
const apart = separationSchema.nullable().describe('expected is what the first gives, subject the second');

/** What `assay compare --json` prints. */
export const comparisonDocumentSchema = z
  .object({
    assay: z.string().describe('the version that made it'),
    ...{ schemaVersion: z.literal(schemaVersion), seed: count },
    names: z.tuple([z.string(), z.string()]),
    identities: z.tuple([identitySchema, identitySchema]),
    same: z.boolean().describe('whether no case told them apart; false, too, where nothing could be asked of both'),
    relation: z.enum(['same-dialect', 'dialects', 'optimizers', 'unknown']),
    ...{ apart, agreed: count, bound: z.enum(['float32', 'float64', 'bits']) },
    translations: z
      .array(
        z.object({
          by: z.enum(['one', 'other']).describe('which of the two is set so'),
          settings: z.array(z.object({ name: z.string(), value: z.union([z.number(), z.string()]) })),
          ...{ statement: z.string(), source: z.string(), agreed: count, apart },
        }),
      )
      .nullable()
      .describe('known correspondences, put to both; null where none were asked for'),
  })
  .describe('Whether two subjects are the same function, and where they part');

/** A comparison for programs. */
export function comparisonDocument(
  comparison: Comparison,
  { version: assay, seed }: { readonly version: string; readonly seed: number },
): z.infer<typeof comparisonDocumentSchema> {
  const { one, other, relation, agreed, bound, translations } = comparison;
  return {
    ...{ assay, schemaVersion, seed, names: [one.name, other.name] },
    identities: [identityRecord(one), identityRecord(other)],
    same: isSame(comparison),
    ...{ relation, apart: comparison.apart ? separationRecord(comparison.apart) : null, agreed, bound },
    translations: translations?.map(translationRecord) ?? null,
  };
}

/** Whether nothing told two subjects apart, and something was asked. */
export function isSame({ apart: found, agreed }: Pick<Comparison, 'apart' | 'agreed'>): boolean {
  return found === undefined && agreed > 0;
}

function translationRecord({ by, settings, statement, source, agreed, apart: found }: TriedTranslation) {
  const words = { by, settings: [...settings], statement, source };
  return { ...words, agreed, apart: found ? separationRecord(found) : null };
}
