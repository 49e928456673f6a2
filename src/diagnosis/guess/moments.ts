import { float64 } from '../../arithmetic/float64.js';
import { bind, type Evaluator } from '../../formula/evaluate.js';
import type { Layout } from '../../formula/layout.js';
import { elementwiseOf } from '../../formula/takeOut.js';
import type { Algorithm } from '../../optimizers/algorithm.js';
import { inputsOf } from '../../optimizers/algorithm.js';
import type { Explained } from './explained.js';

/** One line of the mistaken equations in the middle of a step: the numbers that it finds, and what it makes of them. */
export interface Moment {
  readonly slots: Layout;
  readonly before: readonly number[];
  readonly target: string;
  /** The target's value, or what is added to theta or taken from it. */
  readonly value: number;
  readonly change: 'none' | 'added' | 'taken';
}

/** Numbers of no special kind, so that two formulas that agree on them are the same. */
const numbers = [0.371, 0.713, 0.837, 0.291, 0.533, 0.617, 0.479, 0.193, 0.673, 0.911, 0.247, 0.389, 0.767];
const points = [
  { theta: 2.137, g: 1.319, t: 3, from: 0 },
  { theta: -0.729, g: -0.871, t: 2, from: 4 },
  { theta: 1.453, g: 2.243, t: 5, from: 7 },
] as const;

/**
 * The mistaken lines, each at every point; of theta besides as a whole step, and as what a step adds and takes, for
 * programs keep that in a line of its own.
 */
export function momentsOf({ right, mistaken }: Explained): readonly (readonly Moment[])[] {
  const names = [...inputsOf(mistaken), ...[...right.lines, ...mistaken.lines].map(({ target }) => target)];
  const slots: Layout = new Map([...new Set(names)].map((name, k) => [name, k]));
  const runs = points.map((point) => run(mistaken, slots, point));
  const count = runs[0]?.length ?? 0;
  return Array.from({ length: count }, (_, k) => runs.map((moments) => moments[k] as Moment));
}

type Point = (typeof points)[number];

function run({ lines, state }: Algorithm, slots: Layout, { from, ...given }: Point): readonly Moment[] {
  const start = [...slots].map(([name, k]) =>
    name in given ? given[name as keyof typeof given] : (numbers[(k + from) % numbers.length] as number),
  );
  const values = [...start];
  const moments = lines.map(({ target, expression }): Moment => {
    const before = [...values];
    const value = evaluatorOf(expression, slots)(values, 0);
    values[slots.get(target) as number] = value;
    return { slots, before, target, value, change: 'none' };
  });
  const theta = slots.get('theta') as number;
  const [old = 0, moved = 0] = [start[theta], values[theta]];
  const before = values.with(theta, old);
  // What is kept for the next step may be written before or after this one.
  const steps = [
    before,
    ...Object.keys(state).map((name) =>
      before.with(slots.get(name) as number, start[slots.get(name) as number] as number),
    ),
  ];
  return [
    ...moments,
    ...steps.flatMap((found): readonly Moment[] => [
      { slots, before: found, target: 'theta', value: moved, change: 'none' },
      { slots, before: found, target: 'theta', value: moved - old, change: 'added' },
      { slots, before: found, target: 'theta', value: old - moved, change: 'taken' },
    ]),
  ];
}

/** What the right equations give for a line's target from the numbers that a piece reads, whatever the others were. */
export function standardValue(
  { slots, before, target, change }: Moment,
  read: ReadonlySet<string>,
  { right }: Explained,
): number {
  const values = [...before];
  const theta = slots.get('theta') as number;
  const old = values[theta] as number;
  for (const line of right.lines) {
    if (line.target !== target && read.has(line.target)) continue;
    values[slots.get(line.target) as number] = evaluatorOf(line.expression, slots)(values, 0);
  }
  const value = values[slots.get(target) as number] as number;
  if (change === 'none') return value;
  return change === 'added' ? value - old : old - value;
}

const bound = new WeakMap<object, WeakMap<Layout, Evaluator<number>>>();

/** @throws Problem `formula-whole` for what reads a tensor as a whole */
function evaluatorOf(expression: Algorithm['lines'][number]['expression'], slots: Layout): Evaluator<number> {
  const known = bound.get(expression) ?? new WeakMap<Layout, Evaluator<number>>();
  bound.set(expression, known);
  const evaluator = known.get(slots) ?? bind(elementwiseOf(expression), slots, float64);
  known.set(slots, evaluator);
  return evaluator;
}
