import { z } from 'zod';
import type { BrokenWorking, JudgedAnswer } from '../answers/judgeAnswers.js';
import type { JudgedQuestion, JudgedSheet } from '../answers/judgeSheet.js';
import type { Slip } from '../answers/slip.js';

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
  expected: z.number(),
  /** Half the width of the interval in which the exact value is. */
  radius: z.number().nonnegative(),
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

/** Sheets of answers with their points, for programs. */
export const answersDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  version: z.string(),
  assignment: z.string(),
  sheets: z.array(
    z.strictObject({
      path: z.string(),
      points: z.number().nonnegative(),
      earned: z.number().nonnegative(),
      questions: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          points: z.number().nonnegative(),
          earned: z.number().nonnegative(),
          answers: z.array(answer),
          choices: z.array(choice),
        }),
      ),
    }),
  ),
});

export type AnswersDocument = z.output<typeof answersDocumentSchema>;

/** @param version of Assay */
export function answersDocument(
  assignment: string,
  sheets: readonly { readonly path: string; readonly judged: JudgedSheet }[],
  version: string,
): AnswersDocument {
  return {
    ...{ schemaVersion: 1, version, assignment },
    sheets: sheets.map(({ path, judged: { points, earned, questions } }) => ({
      ...{ path, points, earned },
      questions: questions.map(questionOf),
    })),
  };
}

function questionOf({ id, title, points, earned, answers, choices }: JudgedQuestion) {
  return {
    ...{ id, title, points, earned },
    answers: answers.map(answerOf),
    choices: choices.map(({ chosen = null, ...one }) => ({ ...one, chosen })),
  };
}

function answerOf({ line, verdict, expected, answer: written, found, from, slip: seen, broken }: JudgedAnswer) {
  return {
    ...{ id: line.id, label: line.label, verdict },
    ...{ text: written?.text ?? null, value: finite(found), expected: expected.value, radius: expected.radius },
    ...{ from: [...from], slip: slipOf(seen) },
    working: broken.map(workingOf),
  };
}

const workingOf = ({ text, value, slip: seen }: BrokenWorking) => ({ text, value: finite(value), slip: slipOf(seen) });
const slipOf = (seen: Slip | undefined) => (seen === undefined ? null : { ...seen });
const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;
