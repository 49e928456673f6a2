import { type Assignment, checksOf, isOfCode, type Question } from './assignment.js';
import type { GradedQuestion, GradedWork, Outcome } from './graded.js';

/** A question that was not looked at, with the reason. */
export function notGraded(
  question: Question,
  outcome: Outcome,
  message: string,
): Pick<GradedQuestion, 'earned' | 'outcome' | 'message' | 'checks'> {
  const asked = isOfCode(question) ? checksOf(question) : [];
  const checks = asked.map(({ id, title = id, points, visibility }) => {
    return { id, title, points, visibility, earned: 0, outcome } as const;
  });
  return { earned: 0, outcome, message, checks };
}

/** A whole work that was not looked at. */
export function workNotGraded(path: string, assignment: Assignment, outcome: Outcome, message: string): GradedWork {
  const questions = assignment.questions.map((question): GradedQuestion => {
    const { id, title, kind, points, visibility, feedback = assignment.feedback } = question;
    return { id, title, kind, points, visibility, feedback, ...notGraded(question, outcome, message) };
  });
  const points = questions.reduce((sum, one) => sum + one.points, 0);
  const { name, title } = assignment;
  return { path, assignment: { name, title }, points, earned: 0, questions, notes: [] };
}
