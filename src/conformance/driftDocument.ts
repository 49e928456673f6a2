import { z } from 'zod';
import type { Drift } from './drift.js';
import { identitySchema, separationRecord, separationSchema } from './identityDocument.js';

/** A change of the document's shape raises it. */
const schemaVersion = 1;

const count = z.int().nonnegative();

/** What `assay check --json` and `assay diff --json` print. */
export const driftDocumentSchema = z
  .object({
    assay: z.string().describe('the version that made it'),
    schemaVersion: z.literal(schemaVersion),
    verdict: z.enum(['exact', 'within', 'changed']),
    ...{ cases: count, exact: count, within: count, changed: count },
    unanswered: z.array(z.string()).describe('cases that only one of the two answered'),
    smallest: separationSchema.nullable().describe('expected is as recorded'),
    bound: z.enum(['float32', 'float64', 'bits']),
    edges: z.array(z.object({ title: z.string(), before: z.string(), after: z.string() })),
    ...{ before: identitySchema, after: identitySchema },
  })
  .describe('What changed from one recording to another');

/** What changed, for programs. */
export function driftDocument(
  drift: Drift,
  { version }: { readonly version: string },
): z.infer<typeof driftDocumentSchema> {
  const { smallest, unanswered, edges, ...rest } = drift;
  const found = smallest ? separationRecord(smallest) : null;
  return { assay: version, schemaVersion, ...rest, unanswered: [...unanswered], edges: [...edges], smallest: found };
}
