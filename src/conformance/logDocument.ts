import { z } from 'zod';
import type { LogIdentity } from './identifyLog.js';
import { classNameSchema, classRecord, separationRecord, separationSchema } from './identityDocument.js';

/** A change of the document's shape raises it. */
const schemaVersion = 1;

/** What `assay identify --traces --json` prints. */
export const logDocumentSchema = z
  .object({
    ...{ assay: z.string(), schemaVersion: z.literal(schemaVersion) },
    kind: z.enum(['decided', 'undecided', 'unknown']),
    is: classNameSchema.nullable(),
    sameAs: z.array(classNameSchema),
    rivals: z.array(
      z.object({ is: classNameSchema, by: separationSchema.describe('an input that would tell it apart') }),
    ),
    precision: z.enum(['float32', 'float64']),
    steps: z.int().positive(),
    remarks: z.array(z.string()),
  })
  .describe('What a log says of the optimizer that made it');

/** What a log says, for programs. */
export function logDocument(
  found: LogIdentity,
  { version }: { readonly version: string },
): z.infer<typeof logDocumentSchema> {
  const { kind, is, sameAs, rivals, precision, steps, remarks } = found;
  return {
    ...{ assay: version, schemaVersion, kind, is: is ? classRecord(is) : null, sameAs: sameAs.map(classRecord) },
    rivals: rivals.map((rival) => ({ is: classRecord(rival.is), by: separationRecord(rival.by) })),
    ...{ precision, steps, remarks: [...remarks] },
  };
}
