import type { JudgedQuestion } from '../../src/answers/judgeQuestion.js';
import type { Sheet } from '../../src/answers/sheet.js';
import { type Assignment, isOfCode } from '../../src/courses/assignment.js';
import { gradeWritten, requireAsked } from '../../src/courses/gradeWritten.js';

/** A sheet over the questions of an assignment that are answered in one. */
export interface JudgedSheet {
  readonly points: number;
  readonly earned: number;
  readonly questions: readonly JudgedQuestion[];
}

/** @throws Problem with the place in the sheet */
export function judgedSheet(assignment: Assignment, sheet: Sheet): JudgedSheet {
  requireAsked(assignment, sheet);
  const written = assignment.questions.flatMap((question) => (isOfCode(question) ? [] : [question]));
  const graded = written.map((question) => gradeWritten(question, sheet, assignment.credit));
  return {
    points: written.reduce((sum, { points }) => sum + points, 0),
    earned: graded.reduce((sum, { earned }) => sum + earned, 0),
    questions: graded.flatMap(({ sheet: judged }) => judged ?? []),
  };
}
