import { z } from 'zod';
import type { Separation } from '../diagnosis/separation.js';
import { requestDocument, requestSchema } from '../subjects/protocol/requestDocument.js';
import { toWire, wireNumber } from '../subjects/protocol/wireNumber.js';
import type { Deviation } from './deviation.js';
import type { ClassName, Identity } from './identity.js';

/** A change of the document's shape raises it. */
const schemaVersion = 1;

const count = z.int().nonnegative();
const precision = z.enum(['float32', 'float64']);
const preset = z.object({ name: z.string(), value: wireNumber.describe('what it behaves as') });

/** The names of a class. */
export const classNameSchema = z.object({
  optimizer: z.string().describe('its id, as in assay show'),
  title: z.string(),
  dialect: z.string().describe('axis=choice, comma-separated; empty for the equations as written'),
  wrong: z.string().nullable().describe('the id of a named mistake, or edit; null where nothing is wrong'),
  users: z.array(z.string()),
});

/** The shortest input on which two functions part. */
export const separationSchema = z.object({
  request: requestSchema,
  step: z.int().positive().describe('from 1'),
  ...{ tensor: count, coordinate: count },
  asked: z.boolean().describe('what differs is the point at which the gradient is asked for'),
  expected: wireNumber,
  subject: wireNumber,
});

const change = z.object({ line: z.string(), from: z.string(), to: z.string() });

/** Who a subject is, without the circumstances of the run. */
export const identitySchema = z.object({
  kind: z.enum(['exact', 'wrong', 'unknown', 'unsteady', 'mute']),
  is: classNameSchema.nullable(),
  sameAs: z.array(classNameSchema).describe('no input tells these apart from it'),
  alsoFits: z.array(classNameSchema).describe('told apart only by cases that the subject cannot be asked'),
  ...{ precision, declares: precision.nullable() },
  steadiness: z.enum(['steady', 'unsteady']).describe('whether the same case has one answer'),
  ...{ neverReads: z.array(preset), ignores: z.array(preset) },
  deviations: z.array(
    z.object({
      ...{ id: z.string(), kind: z.enum(['dialect', 'mistake', 'edit']), statement: z.string() },
      ...{ users: z.array(z.string()), changes: z.array(change), shown: separationSchema.nullable() },
    }),
  ),
  edges: z.array(
    z.object({
      ...{ id: z.string(), title: z.string(), seen: z.string() },
      asEquations: z.boolean().nullable().describe('whether the equations recognised do the same; null where unknown'),
    }),
  ),
  ...{ tried: count, agreed: count },
});

/** What `assay identify --json` prints. */
export const identityDocumentSchema = z
  .object({
    assay: z.string().describe('the version that made it'),
    schemaVersion: z.literal(schemaVersion),
    ...{ name: z.string(), seed: count, identity: identitySchema },
  })
  .describe('Which optimizer and dialect a subject is, and what it does at the edges');

/** An identity for programs. */
export function identityDocument(
  identity: Identity,
  about: { readonly version: string; readonly seed: number },
): z.infer<typeof identityDocumentSchema> {
  const { version: assay, seed } = about;
  return { assay, schemaVersion, name: identity.name, seed, identity: identityRecord(identity) };
}

/** An identity as plain JSON values. */
export function identityRecord(identity: Identity): z.infer<typeof identitySchema> {
  const { kind, is, steadiness, tried, agreed } = identity;
  const presets = (all: Identity['ignores']) => all.map(({ name, value }) => ({ name, value: toWire(value) }));
  return {
    ...{ kind, is: is ? classRecord(is) : null },
    ...{ sameAs: identity.sameAs.map(classRecord), alsoFits: identity.alsoFits.map(classRecord) },
    ...{ precision: identity.precision, declares: identity.declares ?? null, steadiness },
    ...{ neverReads: presets(identity.neverReads), ignores: presets(identity.ignores) },
    deviations: identity.deviations.map(deviationRecord),
    edges: identity.edges.map(({ id, title, seen, asEquations }) => ({ id, title, seen, asEquations })),
    ...{ tried, agreed },
  };
}

/** The names of a class as plain JSON values. */
export function classRecord({ optimizer, title, dialect, wrong, users }: ClassName): z.infer<typeof classNameSchema> {
  return { optimizer, title, dialect, wrong: wrong ?? null, users: [...users] };
}

function deviationRecord({ id, kind, statement, users, changes, shown }: Deviation) {
  return {
    id,
    kind,
    statement,
    users: [...users],
    changes: [...changes],
    shown: shown ? separationRecord(shown) : null,
  };
}

/** A separation as plain JSON values: `one` is what is expected, `other` what the subject does. */
export function separationRecord(found: Separation): z.infer<typeof separationSchema> {
  const { request, step, tensor, coordinate, asked, one, other } = found;
  const place = { step, tensor, coordinate, asked: asked === true };
  return { request: requestDocument(request), ...place, expected: toWire(one), subject: toWire(other) };
}
