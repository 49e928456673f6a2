import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../formula/problem.js';
import { requestSchema } from '../subjects/protocol/requestDocument.js';
import { wireNumber } from '../subjects/protocol/wireNumber.js';
import { identitySchema } from './identityDocument.js';

/** A change of the document's shape raises it. */
export const baselineVersion = 1;

const count = z.int().nonnegative();
const trace = z.array(z.array(z.array(wireNumber))).describe('by step, tensor and coordinate');

/** What a subject did when it was recorded. */
export const baselineSchema = z
  .object({
    baseline: z.literal(baselineVersion),
    assay: z.string().describe('the version that recorded it'),
    node: z.string(),
    ...{ subject: z.string(), seed: count },
    optimizer: z.string().describe('under whose names it was asked'),
    identity: identitySchema,
    cases: z.array(
      z.object({
        case: z.string().describe('the request in words'),
        request: requestSchema,
        parameters: trace.nullable().describe('after every step; null where it gave no answer'),
        asked: trace.optional().describe('where it asked for its gradients, if it asks'),
      }),
    ),
    digest: z.string().describe('of everything above: shows whether it was edited by hand'),
  })
  .describe('A baseline: what an optimizer did, to be checked against later');

export type Baseline = z.infer<typeof baselineSchema>;

/** The digest of everything but itself. */
export function digestOf({ digest: _, ...content }: Baseline): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

const again = 'Record a new one with assay record.';

/**
 * Reads a baseline.
 * @param name how it is called in complaints
 * @throws Problem `baseline-truncated`, `baseline-version`, `baseline-shape` or `baseline-edited`
 */
export function readBaseline(text: string, name: string): Baseline {
  const parsed = parsedJson(text, name);
  const version = z.object({ baseline: z.unknown() }).safeParse(parsed).data?.baseline;
  if (version === undefined) throw new Problem('baseline-shape', `${name} is no baseline. ${again}`);
  if (version !== baselineVersion) {
    const made = `${name} is a baseline of form ${String(version)}; this Assay reads form ${baselineVersion}.`;
    throw new Problem('baseline-version', `${made} Read it with the version that wrote it, or record a new one.`);
  }
  const read = baselineSchema.safeParse(parsed);
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = issue?.path.join('.') || 'its top';
    throw new Problem('baseline-shape', `${name} is not as a baseline should be at ${place}. ${again}`);
  }
  if (digestOf(read.data) !== read.data.digest) {
    const edited = `${name} was changed after it was recorded: its digest does not fit its contents.`;
    throw new Problem('baseline-edited', `${edited} Take back the edit, or record a new one with assay record.`);
  }
  return read.data;
}

function parsedJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('baseline-truncated', `${name} is no complete JSON: it may have been cut off. ${again}`);
  }
}
