import { derive } from '../formula/derive.js';
import { canApply } from '../formula/edit.js';
import { parseObjectiveText } from '../formula/parse.js';
import { print, printEquation } from '../formula/print.js';
import { Problem } from '../formula/problem.js';
import { numberIn } from '../formula/simplify.js';
import { type Equation, type Expression, namesIn, partsOf } from '../formula/syntax.js';
import { isWholeFunction } from '../formula/wholeFunctions.js';
import { type Algorithm, askingLine, defaultsOf, edited, nameKindsOf } from '../optimizers/algorithm.js';
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
  const lines: PlanLine[] = [];
  for (let t = 1; t <= steps; t++) {
    givens.set(`t${t}`, String(t));
    binding.set('t', `t${t}`);
    lines.push(...stepLines(task, t, binding));
  }
  return { givens, lines };
}

function stepLines(task: TraceTask, t: number, binding: Map<string, string>): readonly PlanLine[] {
  const { algorithm } = task;
  const gradient = gradientLine(task);
  const all = algorithm.lines.toSpliced(askingLine(algorithm) + 1, 0, gradient);
  const kinds = nameKindsOf(algorithm);
  return all.map((equation, index): PlanLine => {
    const { target } = equation;
    const isLast = all.findLastIndex((line) => line.target === target) === index;
    const id = isLast ? `${target}${t}` : `${target}${t}_${index + 1}`;
    const here = new Map(binding);
    if (equation === gradient) here.set('theta', binding.get(algorithm.asksAt ?? 'theta') as string);
    binding.set(equation === gradient ? 'g' : target, id);
    const values = [...kinds.values, ...all.slice(0, index).map((line) => line.target)];
    return {
      ...{ id, label: id, aliases: [], equation, binding: here },
      known: slipsKnown(task, algorithm.lines.indexOf(equation)),
      names: { ...kinds, values: [...new Set(values)] },
    };
  });
}

/** The gradient is `g`, or `gradient` where a line computes its own `g` from it. */
function gradientLine({ objective, algorithm }: TraceTask): Equation {
  const target = algorithm.lines.some((line) => line.target === 'g') ? 'gradient' : 'g';
  return { target, expression: derive(parseObjectiveText(objective), 'theta'), role: 'gradient', span: nowhere };
}

/** What the named mistakes make of a line. */
function slipsKnown({ algorithm, mistakes }: TraceTask, index: number): readonly KnownSlip[] {
  const line = algorithm.lines[index];
  if (line === undefined) return [];
  return mistakes.flatMap(({ id, statement, edits }) => {
    if (edits === undefined || !canApply(algorithm.lines, edits)) return [];
    const equation = edited(algorithm, edits).lines.find(({ target }) => target === line.target);
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
  if (value !== undefined && namesIn(initial).size === 0) return value.toString();
  throw new Problem('answers-not-scalar', `A state that starts at ${print(initial)} cannot be asked of a sheet.`);
}
