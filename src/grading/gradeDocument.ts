import { z } from 'zod';
import type { Counterexample, Diagnosis } from '../diagnosis/diagnosis.js';
import { lawVerdicts } from '../laws/lawReport.js';
import type { TraceRequest } from '../subjects/request.js';
import { type Result, verdicts } from './result.js';

/** A change of the document's shape raises it. */
const schemaVersion = 1;

const count = z.int().nonnegative();

const number = z
  .union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity', '-0'])])
  .describe('A double. JSON has no NaN, infinities and negative zero: they are texts.');

const numbers = z.record(z.string(), number);

const place = z.object({
  file: z.string(),
  line: z.int().positive().describe('counts from 1'),
  column: z.int().positive().describe('counts from 1'),
  sourceLine: z.string().optional(),
});

const check = z.object({
  id: z.string().describe('the law'),
  title: z.string(),
  verdict: z.enum(lawVerdicts),
  reason: z.string().describe('why it was skipped or undecided; empty otherwise'),
  points: z.number(),
  maxPoints: z.number().describe('0 where there was nothing to judge'),
  message: z.string().describe('what was seen; empty on a pass'),
  replay: z.string().describe('the command that runs this check again with the same numbers'),
  cases: count.describe('cases judged'),
});

const diagnosis = z.object({
  kind: z.enum(['reference', 'dialect', 'mistake', 'fault', 'edit', 'combination', 'none']),
  id: z.string(),
  statement: z.string(),
  explanation: z.string().describe('why it is wrong and what is right; empty where nothing is known'),
  edits: z.array(
    z.object({
      line: z.string().describe('the name that the line computes'),
      from: z.string().describe('the equation as asked for; empty for a line that is not in it'),
      to: z.string().describe('the equation as submitted; empty for a line left out'),
    }),
  ),
  dialects: z.array(z.string()).describe('choices that differ from those asked for, as axis=choice'),
  usedBy: z.array(z.string()).describe('libraries, papers and courses that compute this on purpose'),
  sameFunctionAs: z.array(z.string()).describe('other names of the same function: no input tells them apart'),
  tried: count.describe('explanations tried'),
  agreed: count.describe('cases on which the explanation agrees'),
});

const request = z.object({
  hyperparameters: numbers,
  tensors: z.array(z.object({ shape: z.array(count), values: z.array(number) })),
  steps: z.array(z.object({ gradients: z.array(z.array(number)), set: numbers.optional() })),
  probes: z
    .object({
      reuseArrays: z.literal(true).optional(),
      resumeAt: count.optional(),
      twin: z.literal(true).optional(),
      repeat: z.literal(true).optional(),
    })
    .optional(),
});

const counterexample = z.object({
  request,
  step: z.int().positive().describe('the step that is shown, from 1'),
  tensor: count,
  coordinate: count,
  equations: z.array(z.object({ line: z.string(), role: z.string(), expected: number, explained: number.nullable() })),
  expected: number.describe('the parameter after that step'),
  yours: number,
});

const submission = z.object({
  path: z.string(),
  contract: z.string().nullable().describe('null where none was found'),
  subject: z.object({ kind: z.literal('optimizer'), id: z.string() }).nullable(),
  dialect: z.string().describe('the dialect that was asked for; empty for the equations as written'),
  verdict: z.enum(verdicts),
  score: z.number().min(0).max(1),
  checks: z.array(check),
  diagnosis: diagnosis.nullable(),
  counterexample: counterexample.nullable(),
  message: z.string(),
  place: place.nullable(),
  notes: z.array(z.string()),
  durationMs: z.number().nonnegative(),
});

/** What `assay grade --json` prints. */
export const gradeDocumentSchema = z
  .object({
    assay: z.string().describe('the version that graded'),
    schemaVersion: z.literal(schemaVersion),
    seed: count,
    submissions: z.array(submission),
  })
  .describe('Graded submissions, in the order in which they were given');

export type GradeDocument = z.infer<typeof gradeDocumentSchema>;
type NumberText = z.infer<typeof number>;

/** The results as a document of plain JSON values. */
export function gradeDocument(
  results: readonly Result[],
  { seed, version }: { readonly seed: number; readonly version: string },
): GradeDocument {
  return { assay: version, schemaVersion, seed, submissions: results.map(submissionOf) };
}

function submissionOf(result: Result): GradeDocument['submissions'][number] {
  const { diagnosis: found, counterexample: shown, checks, notes } = result;
  return {
    ...result,
    checks: [...checks],
    notes: [...notes],
    diagnosis: found && diagnosisOf(found),
    counterexample: shown && counterexampleOf(shown),
  };
}

function diagnosisOf(found: Diagnosis): z.infer<typeof diagnosis> {
  const { kind, id, statement, mistake, tried, agreed } = found;
  return {
    ...{ kind, id, statement, tried, agreed },
    explanation: mistake?.explanation ?? '',
    edits: [...found.edits],
    dialects: [...found.dialects],
    usedBy: [...found.usedBy],
    sameFunctionAs: [...found.sameFunctionAs],
  };
}

function counterexampleOf(shown: Counterexample): z.infer<typeof counterexample> {
  return {
    ...shown,
    request: requestOf(shown.request),
    equations: shown.equations.map(({ line, role, expected, explained }) => ({
      ...{ line, role, expected: numberText(expected) },
      explained: explained === undefined ? null : numberText(explained),
    })),
    expected: numberText(shown.expected),
    yours: numberText(shown.yours),
  };
}

function requestOf({ hyperparameters, tensors, steps, probes }: TraceRequest): z.infer<typeof request> {
  return {
    hyperparameters: recordOf(hyperparameters),
    tensors: tensors.map(({ shape, values }) => ({ shape: [...shape], values: Array.from(values, numberText) })),
    steps: steps.map(({ gradients, set }) => ({
      gradients: gradients.map((gradient) => Array.from(gradient, numberText)),
      ...(set ? { set: recordOf(set) } : {}),
    })),
    ...(probes ? { probes } : {}),
  };
}

function recordOf(values: Readonly<Record<string, number>>): Record<string, NumberText> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, numberText(value)]));
}

function numberText(value: number): NumberText {
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? value : (String(value) as NumberText);
}
