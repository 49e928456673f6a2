import { stringify } from 'csv-stringify/sync';
import type { Recorded } from '../record.js';
import { roundedPoints } from './roundedPoints.js';

/** What a row of the gradebook is made of. */
export interface GradebookEntry {
  /** The name under which the work was handed in; the gradebook is the one place where it stands. */
  readonly student: string;
  readonly pseudonym: string;
  readonly points: number;
  readonly earned: number;
  readonly status: 'graded' | 'not graded';
  readonly questions: readonly { readonly id: string; readonly earned: number }[];
}

export function gradebookEntry(student: string, { student: pseudonym, work }: Recorded): GradebookEntry {
  const { points, earned, questions } = work;
  const isGraded = questions.every(({ outcome }) => outcome !== 'harness-error');
  return {
    ...{ student, pseudonym, points, earned: roundedPoints(earned), status: isGraded ? 'graded' : 'not graded' },
    questions: questions.map((one) => ({ id: one.id, earned: roundedPoints(one.earned) })),
  };
}

/** The gradebook in CSV (RFC 4180). A name that a spreadsheet would run as a formula is kept from it by an apostrophe. */
export function gradebookCsv(entries: readonly GradebookEntry[], questionIds: readonly string[]): string {
  const head = ['student', 'pseudonym', 'status', 'earned', 'points', ...questionIds];
  const rows = entries.map(({ student, pseudonym, status, earned, points, questions }) => {
    const byId = new Map(questions.map((one) => [one.id, one.earned]));
    return [student, pseudonym, status, earned, points, ...questionIds.map((id) => byId.get(id) ?? '')];
  });
  return stringify([head, ...rows], { record_delimiter: 'windows', escape_formulas: true });
}
