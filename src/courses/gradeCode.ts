import { formsOf, type PrimitiveId } from '../autodiff/primitives/index.js';
import { engineName, type GradeOptions } from '../grading/gradeOptions.js';
import { gradeSubmission } from '../grading/gradeSubmission.js';
import type { Result } from '../grading/result.js';
import { findDialect } from '../optimizers/dialect.js';
import { findOptimizer } from '../optimizers/find.js';
import type { Limits } from '../subjects/sandbox/limits.js';
import { ticksPerSecond } from '../subjects/sandbox/limits.js';
import { type AskedCheck, type CodeQuestion, checksOf } from './assignment.js';
import { inOrder } from './cycle.js';
import type { GradedCheck, Outcome } from './graded.js';

/** How the code of a class is run. */
export type RunOptions = Pick<GradeOptions, 'seed' | 'workers' | 'trust' | 'python'>;

/** Runs a file and looks at each check of the question. @returns checks in the order in which the question lists them */
export async function gradeCode(
  question: CodeQuestion,
  file: string,
  options: RunOptions,
): Promise<{ readonly result: Result; readonly checks: readonly GradedCheck[] }> {
  const result = await gradeSubmission(file, { ...options, limits: limitsOf(question), ...askedOf(question) });
  return { result, checks: checksFrom(question, result) };
}

function askedOf(question: CodeQuestion): Partial<GradeOptions> {
  switch (question.kind) {
    case 'optimizer':
      return { as: question.optimizer, dialect: question.dialect };
    case 'autodiff':
      return question.limitation > 0 ? { as: engineName } : { as: engineName, withoutLimitations: true };
    case 'primitive':
      return { as: engineName, withoutLimitations: true, operations: formsOf(question.primitive as PrimitiveId) };
  }
}

function limitsOf({ limits: { seconds, memoryMegabytes } }: CodeQuestion): Partial<Limits> {
  return {
    ...(seconds === undefined ? {} : { fuel: seconds * ticksPerSecond, wallMilliseconds: 3_000 * seconds }),
    ...(memoryMegabytes === undefined ? {} : { memoryMegabytes }),
  };
}

/** What a result earns, check by check; what requires a check that did not pass is skipped. */
function checksFrom(question: CodeQuestion, result: Result): readonly GradedCheck[] {
  const asked = checksOf(question);
  const graded = new Map<string, GradedCheck>();
  for (const check of inOrder(asked)) {
    const isReady = check.requires.every((id) => graded.get(id)?.outcome === 'pass');
    const share = isReady ? shareOf(check, question, result) : 0;
    const earned = check.points * share;
    const outcome = isReady ? outcomeOf(share, result) : 'skipped';
    const { id, title = titleOf(check), points, visibility } = check;
    graded.set(id, { id, title, points, earned, outcome, visibility });
  }
  return asked.map(({ id }) => graded.get(id) as GradedCheck);
}

const titleOf = ({ id, laws }: AskedCheck): string => (laws ? `${id}: ${laws.join(', ')}` : id);

function outcomeOf(share: number, { verdict }: Result): Outcome {
  if (share === 1) return 'pass';
  if (share > 0) return 'partial';
  return verdict === 'harness-error' ? 'harness-error' : verdict === 'ungradable' ? 'unreadable' : 'fail';
}

/** The part of its points that a check earns. Laws that had nothing to judge leave it to the whole verdict. */
function shareOf({ laws }: AskedCheck, question: CodeQuestion, result: Result): number {
  const whole = wholeShare(question, result);
  const judged = result.checks.filter((check) => laws?.includes(check.id) && check.verdict !== 'skipped');
  if (judged.length === 0) return whole;
  if (judged.some(({ verdict }) => verdict !== 'pass')) return 0;
  return result.verdict === 'dialect' ? whole : 1;
}

function wholeShare(question: CodeQuestion, result: Result): number {
  if (result.verdict === 'pass') return 1 - costOf(question, result);
  return result.verdict === 'dialect' && question.kind === 'optimizer' ? dialectShare(question, result) : 0;
}

function costOf(question: CodeQuestion, { limitations = [] }: Result): number {
  return question.kind === 'autodiff' && limitations.length > 0 ? question.limitation : 0;
}

/**
 * What another dialect earns: the largest share of a name that says all that is different; else of "other"; else all where
 * no dialect was asked for.
 */
function dialectShare(question: Extract<CodeQuestion, { kind: 'optimizer' }>, { diagnosis }: Result): number {
  const {
    dialects: { other, ...named },
    dialect,
  } = question;
  const optimizer = findOptimizer(question.optimizer);
  const found = diagnosis?.dialects ?? [];
  const shares = Object.entries(named).flatMap(([name, share]) => {
    const { choices } = findDialect(optimizer, [name]).dialect;
    const own = choices.map(({ axis, choice }) => `${axis}=${choice.id}`);
    return found.every((choice) => own.includes(choice)) ? [share] : [];
  });
  if (shares.length > 0) return Math.max(...shares);
  return other ?? (dialect.length > 0 ? 0 : 1);
}
