import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { bindLines } from '../formula/bindLines.js';
import { bind, type Value } from '../formula/evaluate.js';
import { type Layout, layoutOf } from '../formula/layout.js';
import { requireShapes } from '../formula/shapes.js';
import type { Equation } from '../formula/syntax.js';
import { type Algorithm, askingLine, inputsOf, shapesOf } from './algorithm.js';

/** What is worked out by hand: where it starts, and which gradients it meets. */
export interface WorkedRun<N> {
  /** Every hyperparameter of the algorithm, by its own name; constant for the whole run. */
  readonly hyperparameters: Readonly<Record<string, N>>;
  readonly theta: readonly N[];
  /** The gradient of step `t` (from 1), one number per coordinate, at the point at which the step asks for it. */
  readonly gradientAt: (point: readonly N[], t: number) => readonly N[];
  readonly steps: number;
}

/** Every value of every step, in the order in which a person computes them. */
export interface WorkedTable<N> {
  /**
   * What each line computes and, before the first line or behind the one that computes where to ask for it, the gradient
   * (`g`; `gradient` where a line computes its own `g` from it). A name that is computed twice in a step carries, before
   * its last line, the number of the line. A matrix of several coordinates has a column for each of its own, `G_1`,
   * `G_2`, …
   */
  readonly columns: readonly string[];
  /** Row t holds one list per column, one number per coordinate. Row 0 is the start and has state and theta only. */
  readonly rows: readonly (readonly (readonly N[] | undefined)[])[];
}

/**
 * Works an algorithm out line by line, over any arithmetic; the gradients may depend on the parameters.
 * @throws Problem `formula-name`, `formula-shape` where the lines do not fit together
 */
export function workOut<N>(algorithm: Algorithm, arithmetic: Arithmetic<N>, run: WorkedRun<N>): WorkedTable<N> {
  const { lines, asksAt } = algorithm;
  const ahead = askingLine(algorithm) + 1;
  const slots = namedSlots<N>(layoutOf(lines, inputsOf(algorithm)));
  begin(slots, algorithm, arithmetic, run);
  const n = run.theta.length;
  const width = widthsOf(algorithm, n);
  const columnsOfValue = (name: string): readonly (readonly N[])[] => {
    const value = slots.get(name);
    const numbers = isList(value) ? value : run.theta.map(() => value);
    return Array.from({ length: width(name) }, (_, j) => run.theta.map((_row, i) => numbers[i * width(name) + j] as N));
  };
  const kept = (name: string) => name === 'theta' || name in algorithm.state;
  const start = lines.flatMap(({ target }, index): readonly (readonly N[] | undefined)[] =>
    kept(target) && isLast(lines, index) ? columnsOfValue(target) : new Array(width(target)).fill(undefined),
  );
  const steps = lines.map((line) => ({ target: line.target, compute: bindLines([line], slots.layout, arithmetic) }));
  const columns = lines.flatMap(columnNames(lines, width));
  const before = lines.slice(0, ahead).reduce((count, { target }) => count + width(target), 0);
  const rows: (readonly (readonly N[] | undefined)[])[] = [start.toSpliced(before, 0, undefined)];
  const taken = (part: typeof steps) =>
    part.flatMap(({ target, compute }) => {
      compute(slots.values);
      return columnsOfValue(target);
    });
  for (let t = 1; t <= run.steps; t++) {
    slots.set('t', arithmetic.literal(String(t)));
    const first = taken(steps.slice(0, ahead));
    const point = slots.get(ahead > 0 && asksAt !== undefined ? asksAt : 'theta') as readonly N[];
    const gradient = run.gradientAt(point, t);
    slots.set('g', gradient);
    rows.push([...first, gradient, ...taken(steps.slice(ahead))]);
  }
  return { columns: columns.toSpliced(before, 0, gradientName(lines)), rows };
}

/** Slots that are read and written by name. */
interface NamedSlots<N> {
  readonly layout: Layout;
  readonly values: Value<N>[];
  readonly get: (name: string) => Value<N>;
  readonly set: (name: string, value: Value<N>) => void;
}

function namedSlots<N>(layout: Layout): NamedSlots<N> {
  const values: Value<N>[] = new Array(layout.size);
  return {
    layout,
    values,
    get: (name) => values[layout.get(name) as number] as Value<N>,
    set: (name, value) => {
      values[layout.get(name) as number] = value;
    },
  };
}

/** Fills the slots with what holds before the first step. */
function begin<N>(slots: NamedSlots<N>, algorithm: Algorithm, arithmetic: Arithmetic<N>, run: WorkedRun<N>): void {
  for (const [name, value] of Object.entries(run.hyperparameters)) slots.set(name, value);
  if (run.hyperparameters.lr !== undefined) slots.set('initial_lr', run.hyperparameters.lr);
  slots.set('theta', run.theta);
  for (const [name, { shape, initial }] of Object.entries(algorithm.state)) {
    const evaluate = bind(initial, slots.layout, arithmetic);
    const value = (i: number) => evaluate(slots.values, i);
    const everywhere = run.theta.map((_, i) => value(i));
    slots.set(
      name,
      shape === 'scalar' ? value(0) : shape === 'n by n' ? run.theta.flatMap(() => everywhere) : everywhere,
    );
  }
}

function isList<N>(value: Value<N>): value is readonly N[] {
  return Array.isArray(value);
}

function gradientName(lines: readonly Equation[]): string {
  return lines.some(({ target }) => target === 'g') ? 'gradient' : 'g';
}

/** The columns of a line, by its place. */
function columnNames(lines: readonly Equation[], width: (name: string) => number) {
  return ({ target }: Equation, index: number): readonly string[] => {
    const own = width(target) === 1 ? [target] : Array.from({ length: width(target) }, (_, j) => `${target}_${j + 1}`);
    return own.map((name) => (isLast(lines, index) ? name : `${name} (line ${index + 1})`));
  };
}

/** How many columns what a line computes takes: as many as a matrix has, else one. */
function widthsOf(algorithm: Algorithm, n: number): (name: string) => number {
  const shapes = requireShapes(algorithm.lines, shapesOf(algorithm));
  return (name) => (shapes.get(name) === 'matrix' ? n : 1);
}

function isLast(lines: readonly Equation[], index: number): boolean {
  return lines.findLastIndex(({ target }) => target === lines[index]?.target) === index;
}
