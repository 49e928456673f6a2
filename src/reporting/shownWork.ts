import type { Visibility } from '../courses/assignment.js';
import type { GradedQuestion, GradedWork } from '../courses/graded.js';
import { withheld } from './withheld.js';

/** A graded work without what its author is not to see: every form of output is made of what is left. */
export interface ShownWork extends GradedWork {
  /** How many checks are not shown, those of hidden questions among them; a question in a sheet is one. */
  readonly hiddenChecks: number;
}

/** Who reads a report: the author, before the work is due or after, or the instructor, who sees everything. */
export type Reader = 'author' | 'author when due' | 'instructor';

/**
 * What a reader may see. Points are those of what is shown: a total would tell the rest. Of a question with hidden checks
 * nothing is told but its other checks, for every case that breaks a law may be one of theirs.
 */
export function shownWork(work: GradedWork, reader: Reader): ShownWork {
  if (reader === 'instructor') {
    return { ...work, questions: work.questions.map((one) => ({ ...one, feedback: 'full' })), hiddenChecks: 0 };
  }
  const isShown = ({ visibility }: { readonly visibility: Visibility }): boolean =>
    visibility === 'visible' || (visibility === 'after_due_date' && reader === 'author when due');
  const shown = work.questions.filter(isShown).map((question) => shownQuestion(question, isShown));
  const hiddenChecks = checksIn(work.questions) - checksIn(shown);
  // All cases flow from one seed, which a command that replays one of them names.
  const questions = hiddenChecks > 0 ? shown.map(withoutReplays) : shown;
  const total = (of: (question: GradedQuestion) => number) => questions.reduce((sum, one) => sum + of(one), 0);
  return {
    ...work,
    ...{ points: total(({ points }) => points), earned: total(({ earned }) => earned), questions },
    hiddenChecks,
  };
}

function withoutReplays(question: GradedQuestion): GradedQuestion {
  const { result } = question;
  if (result === undefined) return question;
  return { ...question, result: { ...result, checks: result.checks.map((check) => ({ ...check, replay: '' })) } };
}

const checksIn = (questions: readonly GradedQuestion[]): number =>
  questions.reduce((count, { checks }) => count + Math.max(1, checks.length), 0);

function shownQuestion(
  question: GradedQuestion,
  isShown: (check: GradedQuestion['checks'][number]) => boolean,
): GradedQuestion {
  const { result, checks, ...others } = question;
  const shown = checks.filter(isShown);
  const isWhole = shown.length === checks.length;
  const level = isWhole ? question.feedback : 'none';
  const told = result && (isWhole || result.checks.length === 0) ? { result: withheld(result, level) } : {};
  if (isWhole) return { ...others, checks, ...told };
  const total = (of: (check: GradedQuestion['checks'][number]) => number) =>
    shown.reduce((sum, one) => sum + of(one), 0);
  const [points, earned] = [total((check) => check.points), total((check) => check.earned)];
  const outcomes = new Set(shown.map(({ outcome }) => outcome));
  const [only = 'partial'] = outcomes;
  return {
    ...others,
    feedback: level,
    points,
    earned,
    outcome: outcomes.size === 1 ? only : 'partial',
    checks: shown,
    ...told,
  } as const;
}
