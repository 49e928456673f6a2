import { editedWherePossible } from '../diagnosis/candidate.js';
import { derive } from '../formula/derive.js';
import { parseObjectiveText } from '../formula/parse.js';
import { print, printEquation } from '../formula/print.js';
import { Problem } from '../formula/problem.js';
import { numberIn } from '../formula/simplify.js';
import { type Equation, type Expression, partsOf } from '../formula/syntax.js';
import { isWholeFunction } from '../formula/wholeFunctions.js';
import { type Algorithm, askingLine, defaultsOf, nameKindsOf } from '../optimizers/algorithm.js';
import type { Mistake } from '../optimizers/mistakes/mistake.js';
import type { KnownSlip, Plan, PlanLine } from './plan.js';

/** Steps of an optimizer on a function of one variable. */
export interface TraceTask {
  readonly algorithm: Algorithm;
  readonly mistakes: readonly Mistake[];
  /** A formula of theta. */
  readonly objective: string;
  /** Decimal texts. */
  readonly theta: string;
  readonly hyperparameters: Readonly<Record<string, string>>;
  readonly steps: number;
}

const nowhere = { start: 0, end: 0 };

/**
 * Every line of every step, the gradient among them: `g1`, `m1`, …, `theta1`, `g2`, …
 * @throws Problem `formula-…` where the objective is none; `answers-not-scalar` where a line needs whole vectors
 */
export function tracePlan(task: TraceTask): Plan {
  requireScalars(task.algorithm);
  const { algorithm, theta, steps } = task;
  const givens = new Map(Object.entries({ ...textsOf(defaultsOf(algorithm)), ...task.hyperparameters }));
  givens.set('theta0', theta);
  /** What each name of the equations stands for at the moment. */
  const binding = new Map([...givens.keys()].map((name) => [name, name]));
  binding.set('theta', 'theta0');
  for (const [name, { initial }] of Object.entries(algorithm.state)) {
    givens.set(`${name}0`, numberOf(initial));
    binding.set(name, `${name}0`);
  }
  const step = stepOf(task);
  const lines: PlanLine[] = [];
  for (let t = 1; t <= steps; t++) {
    givens.set(`t${t}`, String(t));
    binding.set('t', `t${t}`);
    lines.push(...stepLines(algorithm, step, t, binding));
  }
  return { givens, lines };
}

/** A line of every step: what is the same in all of them. */
type StepLine = Pick<PlanLine, 'equation' | 'names' | 'known'> & { readonly isGradient: boolean };

function stepOf(task: TraceTask): readonly StepLine[] {
  const { algorithm } = task;
  const gradient = gradientLine(task);
  const all = algorithm.lines.toSpliced(askingLine(algorithm) + 1, 0, gradient);
  const kinds = nameKindsOf(algorithm);
  const mistaken = mistakenLines(task);
  return all.map((equation, index) => {
    const values = new Set([...kinds.values, ...all.slice(0, index).map(({ target }) => target)]);
    const known = equation === gradient ? [] : slipsIn(equation, mistaken);
    return { equation, names: { ...kinds, values: [...values] }, known, isGradient: equation === gradient };
  });
}

function stepLines(
  { asksAt = 'theta' }: Algorithm,
  step: readonly StepLine[],
  t: number,
  binding: Map<string, string>,
): readonly PlanLine[] {
  return step.map(({ equation, names, known, isGradient }, index): PlanLine => {
    const { target } = equation;
    const isLast = step.findLastIndex((line) => line.equation.target === target) === index;
    const id = isLast ? `${target}${t}` : `${target}${t}_${index + 1}`;
    const here = new Map(binding);
    if (isGradient) here.set('theta', binding.get(asksAt) as string);
    binding.set(isGradient ? 'g' : target, id);
    return { id, label: id, aliases: [], equation, binding: here, known, names };
  });
}

/** The gradient is `g`, or `gradient` where a line computes its own `g` from it. */
function gradientLine({ objective, algorithm }: TraceTask): Equation {
  const target = algorithm.lines.some((line) => line.target === 'g') ? 'gradient' : 'g';
  return { target, expression: derive(parseObjectiveText(objective), 'theta'), role: 'gradient', span: nowhere };
}

type MistakenLines = Omit<KnownSlip, 'equation'> & { readonly lines: readonly Equation[] };

/** The equations with each named mistake in them. */
function mistakenLines({ algorithm, mistakes }: TraceTask): readonly MistakenLines[] {
  return mistakes.flatMap(({ id, statement, edits = [] }) => {
    const changed = editedWherePossible(algorithm, edits);
    return changed ? [{ id, statement, lines: changed.lines }] : [];
  });
}

/** What the named mistakes make of a line, in single numbers. */
function slipsIn(line: Equation, mistaken: readonly MistakenLines[]): readonly KnownSlip[] {
  return mistaken.flatMap(({ id, statement, lines }) => {
    const equation = lines.find(({ target }) => target === line.target);
    const isOther = equation !== undefined && print(equation.expression) !== print(line.expression);
    return isOther && wholeIn(equation) === undefined ? [{ equation, statement, id }] : [];
  });
}

const textsOf = (numbers: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));

/** @throws Problem `answers-not-scalar` */
function requireScalars({ lines }: Algorithm): void {
  for (const line of lines) {
    if (wholeIn(line)) {
      const said = `${printEquation(line)} reads vectors as a whole`;
      throw new Problem('answers-not-scalar', `${said}; answers by hand are asked of optimizers of single numbers.`);
    }
  }
}

/** A call that reads a vector as a whole. */
const wholeIn = ({ expression }: Equation) =>
  partsOf(expression).find((part) => part.kind === 'call' && isWholeFunction(part.name));

function numberOf(initial: Expression): string {
  const value = numberIn(initial);
  if (value !== undefined) return value.toString();
  throw new Problem('answers-not-scalar', `A state that starts at ${print(initial)} cannot be asked of a sheet.`);
}
