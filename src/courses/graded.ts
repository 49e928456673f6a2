import type { JudgedQuestion } from '../answers/judgeQuestion.js';
import type { FeedbackLevel } from '../grading/feedback.js';
import type { Result } from '../grading/result.js';
import type { Judged } from '../puzzles/judged.js';
import type { Puzzle } from '../puzzles/puzzle.js';
import type { Assignment, Question, Visibility } from './assignment.js';

/**
 * What became of a question or a check. `pass`: all points. `partial`: some. `skipped`: what it requires did not pass.
 * `missing`: nothing was handed in. `unreadable`: nothing could be looked at. `harness-error`: a fault of ours.
 */
export const outcomes = ['pass', 'partial', 'fail', 'skipped', 'missing', 'unreadable', 'harness-error'] as const;
export type Outcome = (typeof outcomes)[number];

export interface GradedCheck {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly earned: number;
  readonly outcome: Outcome;
  readonly visibility: Visibility;
}

/** A question with what was handed in for it. */
export interface GradedQuestion {
  readonly id: string;
  readonly title: string;
  readonly kind: Question['kind'];
  readonly points: number;
  readonly earned: number;
  readonly outcome: Outcome;
  readonly visibility: Visibility;
  readonly feedback: FeedbackLevel;
  /** Why it is skipped, missing or unreadable; empty otherwise. */
  readonly message: string;
  /** Of code. */
  readonly checks: readonly GradedCheck[];
  /** The name of the file that answers, from the folder on. */
  readonly file?: string;
  readonly result?: Result;
  /** Of what is written in a sheet. */
  readonly sheet?: JudgedQuestion;
  readonly puzzle?: { readonly puzzle: Puzzle; readonly judged: Judged };
}

/** What one person handed in, graded. */
export interface GradedWork {
  readonly path: string;
  readonly assignment: Pick<Assignment, 'name' | 'title'>;
  readonly points: number;
  readonly earned: number;
  readonly questions: readonly GradedQuestion[];
  /** What was handed in and not looked at, and the like. */
  readonly notes: readonly string[];
}
