import { z } from 'zod';
import { precisions } from '../arithmetic/format.js';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import { lawVerdicts } from '../laws/lawReport.js';
import {
  counterexampleDocument,
  counterexampleSchema,
  graphInputSchema,
  inputDocument,
  traceInputSchema,
} from './counterexampleDocument.js';
import { type FeedbackLevel, feedbackLevels } from './feedback.js';
import { type Result, runnings, verdicts } from './result.js';

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
  frequency: z
    .enum(['', 'common', 'seen', 'hypothetical'])
    .describe('how often the named mistake was met in public implementations; empty where it has no name'),
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
  sameAtConstantRate: z
    .array(z.string())
    .describe('names of what only a change of the learning rate tells apart, which the submission does not take'),
  tried: count.describe('explanations tried'),
  agreed: count.describe('cases on which the explanation agrees'),
});

/** One graded submission. */
export const submissionSchema = z.object({
  path: z.string(),
  contract: z.string().nullable().describe('null where none was found'),
  subject: z.object({ kind: z.enum(['optimizer', 'engine']), id: z.string() }).nullable(),
  dialect: z.string().describe('the dialect that was asked for; empty for the equations as written'),
  precision: z.enum(precisions).describe('of its numbers: the roundings that are allowed for'),
  ran: z
    .enum(runnings)
    .describe('in the sandbox; on trust, as a plain process; or elsewhere, where its answers were recorded'),
  verdict: z.enum(verdicts),
  score: z.number().min(0).max(1),
  checks: z.array(check),
  diagnosis: diagnosis.nullable(),
  guess: place.nullable().describe('the line of the code that is likely wrong; null where none stands out'),
  counterexample: counterexampleSchema.nullable(),
  input: z
    .union([traceInputSchema, graphInputSchema])
    .nullable()
    .describe('the smallest input on which it differs, where the feedback ends before the case'),
  hints: z.array(z.string()).describe('where to look, then questions, where the feedback ends before the diagnosis'),
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
    seed: count.nullable().describe('null where the feedback withholds the inputs that flow from it'),
    feedback: z.enum(feedbackLevels).describe('how far the reports of wrong submissions go'),
    submissions: z.array(submissionSchema),
  })
  .describe('Graded submissions, in the order in which they were given');

export type GradeDocument = z.infer<typeof gradeDocumentSchema>;

/** What a document says of the grading as a whole. */
export interface AboutGrading {
  readonly seed: number;
  readonly version: string;
  /** How far the results go; everything by default. */
  readonly feedback?: FeedbackLevel;
}

/** The results as a document of plain JSON values. */
export function gradeDocument(
  results: readonly Result[],
  { seed, version, feedback = 'full' }: AboutGrading,
): GradeDocument {
  const shownSeed = feedback === 'full' ? seed : null;
  return { assay: version, schemaVersion, seed: shownSeed, feedback, submissions: results.map(submissionOf) };
}

/** A result as a document of plain JSON values. */
export function submissionOf(result: Result): GradeDocument['submissions'][number] {
  const {
    diagnosis: found,
    counterexample: shown,
    checks,
    notes,
    told,
    guess = null,
    precision = 'float64',
    ran = 'sandbox',
    limitations: _,
    ...others
  } = result;
  const { input, line, questions = [] } = told ?? {};
  return {
    ...others,
    precision,
    ran,
    checks: [...checks],
    notes: [...notes],
    diagnosis: found && diagnosisOf(found),
    guess,
    counterexample: shown && counterexampleDocument(shown),
    input: input && !shown ? inputDocument(input) : null,
    hints: [...(line === undefined ? [] : [line]), ...questions],
  };
}

function diagnosisOf(found: Diagnosis): z.infer<typeof diagnosis> {
  const { kind, id, statement, mistake, tried, agreed } = found;
  return {
    ...{ kind, id, statement, tried, agreed },
    explanation: mistake?.explanation ?? '',
    frequency: mistake?.frequency ?? '',
    edits: [...found.edits],
    dialects: [...found.dialects],
    usedBy: [...found.usedBy],
    sameFunctionAs: [...found.sameFunctionAs],
    sameAtConstantRate: [...found.sameAtConstantRate],
  };
}
