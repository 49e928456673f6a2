import { Decimal } from 'decimal.js';
import { judgeQuestion } from '../answers/judgeQuestion.js';
import { nearest } from '../formula/nearest.js';
import { Problem } from '../formula/problem.js';
import { engineLaws } from '../laws/autodiff/index.js';
import { laws } from '../laws/index.js';
import { findDialect } from '../optimizers/dialect.js';
import { findOptimizer } from '../optimizers/find.js';
import { type AskedCheck, type Assignment, type CodeQuestion, isOfCode, type Question } from './assignment.js';
import { cycleIn, type Needing } from './cycle.js';

/** What is wrong with an assignment although its form is right, and where. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

/** The first thing in an assignment that cannot be meant: names that nothing has, points that do not add up, cycles. */
export function firstFault(assignment: Assignment): Fault | undefined {
  const { questions } = assignment;
  const inTurn = [
    () => twiceIn(questions, 'questions', ['questions']),
    () => faultOfNeeds(questions, ['questions'], 'question'),
    ...questions.map((question, index) => () => faultOfQuestion(question, ['questions', index])),
    () => faultOfTotal(assignment),
  ];
  for (const look of inTurn) {
    const fault = look();
    if (fault) return fault;
  }
  return undefined;
}

type Path = Fault['path'];

function twiceIn(all: readonly { readonly id: string }[], what: string, path: Path): Fault | undefined {
  const index = all.findIndex(({ id }, at) => all.findIndex((one) => one.id === id) < at);
  if (index < 0) return undefined;
  const message = `Two ${what} have the id ${all[index]?.id}; give one another.`;
  return { code: 'assignment-twice', message, path: [...path, index, 'id'] };
}

/** Prerequisites that nothing is called, that go round in a circle, or that tell what is not to be seen. */
function faultOfNeeds(
  all: readonly (Needing & Pick<AskedCheck, 'visibility'>)[],
  path: Path,
  what: string,
): Fault | undefined {
  const known = all.map(({ id }) => id);
  for (const [index, { id, requires, visibility }] of all.entries()) {
    for (const [at, needed] of requires.entries()) {
      const here = [...path, index, 'requires', at];
      const found = all.find((one) => one.id === needed);
      if (found === undefined) {
        const near = nearest(needed, known);
        const hint = near ? ` Did you mean ${near}?` : ` There are ${known.join(', ')}.`;
        return {
          code: 'assignment-requires',
          message: `${id} requires the ${what} ${needed}, which is not there.${hint}`,
          path: here,
        };
      }
      if (found.visibility !== 'visible' && visibility === 'visible') {
        const message = `${id} is visible and requires ${needed}, which is not: whether ${id} is skipped would tell of it. Hide ${id}, or show ${needed}.`;
        return { code: 'assignment-requires', message, path: here };
      }
    }
  }
  const cycle = cycleIn(all);
  if (cycle === undefined) return undefined;
  const message = `Prerequisites go round in a circle: ${cycle.join(' requires ')}. Take one of them out.`;
  return { code: 'assignment-cycle', message, path: [...path, known.indexOf(cycle[0] as string), 'requires'] };
}

function faultOfQuestion(question: Question, path: Path): Fault | undefined {
  const named = faultOfNames(question, path);
  if (named || !isOfCode(question) || question.checks === undefined) return named;
  const { id, points, checks } = question;
  const own = [...path, 'checks'];
  const sum = sumOf(checks);
  if (!sum.eq(points)) {
    const message = `${id} has ${points} points, and its checks come to ${sum}; give the question ${sum}, or change the checks.`;
    return { code: 'assignment-points', message, path: [...path, 'points'] };
  }
  return (
    twiceIn(checks, `checks of ${id}`, own) ?? faultOfNeeds(checks, own, 'check') ?? faultOfLaws(question, checks, own)
  );
}

const sumOf = (all: readonly { readonly points: number }[]): Decimal =>
  Decimal.sum(0, ...all.map(({ points }) => points));

function faultOfTotal({ points, questions }: Assignment): Fault | undefined {
  const sum = sumOf(questions);
  if (points === undefined || sum.eq(points)) return undefined;
  const message = `The assignment has ${points} points, and its questions come to ${sum}; write points: ${sum}, or change the questions.`;
  return { code: 'assignment-points', message, path: ['points'] };
}

/** What a question asks for by a name or by values that do not exist. */
function faultOfNames(question: Question, path: Path): Fault | undefined {
  try {
    requireNames(question);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, message } = error;
    const isNamed = message.includes(question.id);
    return {
      code,
      message: isNamed ? message : `${question.id}: ${message}`,
      path: [...path, ...partWith(code, question)],
    };
  }
}

/** The part of a question that a problem is about. */
function partWith(code: string, question: Question): Path {
  const around = 'graph' in question ? ['graph'] : 'trace' in question ? ['trace'] : [];
  if (code === 'assignment-ask') return ['ask'];
  if (code === 'assignment-at') return [...around, 'at'];
  if (code === 'assignment-set') return [...around, 'set'];
  if (code === 'unknown-optimizer') return [...around, 'optimizer'];
  if (code.includes('dialect')) return [...around, 'dialect'];
  return code.startsWith('formula') ? [...around, 'graph' in question ? 'formula' : 'objective'] : [];
}

/** @throws Problem */
function requireNames(question: Question): void {
  if (question.kind === 'answers' || question.kind === 'choice') {
    judgeQuestion(question, new Map(), { carried: 0, short: 0 });
  } else if (question.kind === 'puzzle') {
    findOptimizer(question.optimizer);
  } else if (question.kind === 'optimizer') {
    const optimizer = findOptimizer(question.optimizer);
    findDialect(optimizer, question.dialect);
    for (const name of Object.keys(question.dialects)) if (name !== 'other') findDialect(optimizer, [name]);
  }
}

function faultOfLaws({ kind, id }: CodeQuestion, checks: readonly AskedCheck[], path: Path): Fault | undefined {
  const known = (kind === 'optimizer' ? laws : engineLaws).map((law) => law.id);
  for (const [index, { laws: named = [] }] of checks.entries()) {
    const at = named.findIndex((law) => !known.includes(law));
    if (at < 0) continue;
    const near = nearest(named[at] as string, known);
    const hint = near ? `Did you mean ${near}?` : 'assay laws lists them.';
    const message = `${id}: there is no law ${named[at]}. ${hint}`;
    return { code: 'unknown-law', message, path: [...path, index, 'laws', at] };
  }
  return undefined;
}
