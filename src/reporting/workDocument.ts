import { z } from 'zod';
import type { BrokenWorking, JudgedAnswer } from '../answers/judgeAnswers.js';
import type { Slip } from '../answers/slip.js';
import { type Question, visibilities } from '../courses/assignment.js';
import { type GradedQuestion, outcomes } from '../courses/graded.js';
import { feedbackLevels, tells } from '../grading/feedback.js';
import { submissionOf, submissionSchema } from '../grading/gradeDocument.js';
import { isRight } from '../puzzles/judged.js';
import type { ShownWork } from './shownWork.js';

const slip = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mistake'), id: z.string(), statement: z.string(), equation: z.string() }),
  z.strictObject({ kind: z.literal('edit'), from: z.string(), to: z.string() }),
  z.strictObject({ kind: z.literal('other'), label: z.string() }),
]);

const answer = z.strictObject({
  id: z.string(),
  label: z.string(),
  verdict: z.enum(['right', 'carried', 'short', 'wrong', 'missing']),
  /** As it was written; null where nothing was. */
  text: z.string().nullable(),
  value: z.number().nullable(),
  expected: z.number().nullable().describe('null where the feedback ends before it'),
  radius: z.number().nonnegative().nullable().describe('half the width of the interval in which the exact value is'),
  /** The earlier answers that a carried one follows from. */
  from: z.array(z.string()),
  slip: slip.nullable(),
  /** Parts of the working that do not come to the result. */
  working: z.array(z.strictObject({ text: z.string(), value: z.number().nullable(), slip: slip.nullable() })),
});

const choice = z.strictObject({
  id: z.string(),
  text: z.string(),
  verdict: z.enum(['right', 'wrong', 'missing']),
  chosen: z.string().nullable(),
});

const points = z.number().nonnegative();
const kinds = [
  'optimizer',
  'autodiff',
  'primitive',
  'answers',
  'choice',
  'puzzle',
] as const satisfies Question['kind'][];

const question = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(kinds),
  points,
  earned: points,
  outcome: z.enum(outcomes),
  visibility: z.enum(visibilities),
  feedback: z.enum(feedbackLevels),
  message: z.string().describe('why it is skipped, missing or unreadable'),
  checks: z.array(
    z.strictObject({
      ...{ id: z.string(), title: z.string(), points, earned: points },
      ...{ outcome: z.enum(outcomes), visibility: z.enum(visibilities) },
    }),
  ),
  answers: z.array(answer),
  choices: z.array(choice),
  puzzle: z.boolean().nullable().describe('whether the answer to a puzzle is right'),
  file: z.string().nullable(),
  submission: submissionSchema.nullable().describe('as in grade.schema.json, as far as it is told'),
});

/** What one person handed in. */
export const workSchema = z.strictObject({
  path: z.string(),
  points,
  earned: points,
  hiddenChecks: z.int().nonnegative().describe('checks that are neither shown nor in the points'),
  notes: z.array(z.string()),
  questions: z.array(question),
});

/** What several people handed in, graded, for programs. */
export const workDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  version: z.string(),
  assignment: z.string(),
  works: z.array(workSchema),
});

export type WorkDocument = z.output<typeof workDocumentSchema>;

/** @param version of Assay */
export function workDocument(assignment: string, works: readonly ShownWork[], version: string): WorkDocument {
  return {
    ...{ schemaVersion: 1, version, assignment },
    works: works.map(workOf),
  };
}

/** One person's work as a plain JSON value. */
export function workOf({
  path,
  points,
  earned,
  hiddenChecks,
  notes,
  questions,
}: ShownWork): z.output<typeof workSchema> {
  return {
    ...{ path, points, earned, hiddenChecks, notes: [...notes] },
    questions: questions.map(questionOf),
  };
}

function questionOf(graded: GradedQuestion): WorkDocument['works'][number]['questions'][number] {
  const { id, title, kind, points, earned, outcome, visibility, feedback, message, checks } = graded;
  const { sheet, result, puzzle, file = null } = graded;
  const isTold = tells(feedback, 'line');
  return {
    ...{ id, title, kind, points, earned, outcome, visibility, feedback, message },
    checks: [...checks],
    answers: sheet && isTold ? sheet.answers.map((one) => answerOf(one, feedback === 'full')) : [],
    choices: sheet && isTold ? sheet.choices.map(({ chosen = null, ...one }) => ({ ...one, chosen })) : [],
    puzzle: puzzle ? isRight(puzzle.judged) : null,
    file,
    submission: result ? submissionOf(result) : null,
  };
}

function answerOf(judged: JudgedAnswer, isWhole: boolean) {
  const { line, verdict, expected, answer: written, found, from, slip: seen, broken } = judged;
  return {
    ...{ id: line.id, label: line.label, verdict, text: written?.text ?? null, value: finite(found) },
    ...(isWhole ? { expected: expected.value, radius: expected.radius } : { expected: null, radius: null }),
    ...{ from: isWhole ? [...from] : [], slip: isWhole ? slipOf(seen) : null },
    working: isWhole ? broken.map(workingOf) : [],
  };
}

const workingOf = ({ text, value, slip: seen }: BrokenWorking) => ({ text, value: finite(value), slip: slipOf(seen) });
const slipOf = (seen: Slip | undefined) => (seen === undefined ? null : { ...seen });
const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;
