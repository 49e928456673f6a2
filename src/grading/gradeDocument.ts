import { z } from 'zod';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import { lawVerdicts } from '../laws/lawReport.js';
import { counterexampleDocument, counterexampleSchema } from './counterexampleDocument.js';
import { type Result, verdicts } from './result.js';

/** A change of the document's shape raises it. */
const schemaVersion = 1;

const count = z.int().nonnegative();

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

const submission = z.object({
  path: z.string(),
  contract: z.string().nullable().describe('null where none was found'),
  subject: z.object({ kind: z.enum(['optimizer', 'engine']), id: z.string() }).nullable(),
  dialect: z.string().describe('the dialect that was asked for; empty for the equations as written'),
  verdict: z.enum(verdicts),
  score: z.number().min(0).max(1),
  checks: z.array(check),
  diagnosis: diagnosis.nullable(),
  counterexample: counterexampleSchema.nullable(),
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
    counterexample: shown && counterexampleDocument(shown),
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
