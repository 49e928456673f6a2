import { float64 } from '../arithmetic/float64.js';
import { type Algorithm, defaultsOf } from '../optimizers/algorithm.js';
import { runner } from '../subjects/runner.js';

/** What an algorithm does in one situation where ordinary numbers end. */
export interface Edge {
  readonly situation: string;
  readonly outcome: string;
}

/** A first gradient for the first of two parameters; hyperparameters that the situation needs. */
interface Situation {
  readonly situation: string;
  readonly gradient: number;
  readonly set?: Readonly<Record<string, number>>;
}

const situations: readonly Situation[] = [
  { situation: 'the first gradient is 0', gradient: 0 },
  { situation: 'the first gradient is 0, and eps is 0', gradient: 0, set: { eps: 0 } },
  { situation: 'a gradient is 1e-300', gradient: 1e-300 },
  { situation: 'a gradient is 1e300', gradient: 1e300 },
  { situation: 'a gradient is infinite', gradient: Number.POSITIVE_INFINITY },
  { situation: 'a gradient is not a number', gradient: Number.NaN },
];

/**
 * What becomes of a parameter at 1 whose first gradient is at an edge, of its neighbour whose gradients are ordinary,
 * and of both in the next step; in float64, with the defaults but for a rate of 0.1 and no decay.
 */
export function edgesOf(algorithm: Algorithm): readonly Edge[] {
  return situations
    .filter(({ set = {} }) => Object.keys(set).every((name) => name in algorithm.hyperparameters))
    .map((one) => ({ situation: one.situation, outcome: outcomeOf(algorithm, one) }));
}

function outcomeOf(algorithm: Algorithm, { gradient, set = {} }: Situation): string {
  const run = runner(algorithm, float64);
  const with0 = { ...defaultsOf(algorithm), lr: 0.1, ...without(algorithm, 'weight_decay'), ...set };
  const trace = (first: number) =>
    run({
      hyperparameters: with0,
      tensors: [{ shape: [2], values: Float64Array.of(1, 1) }],
      steps: [first, 1].map((g) => ({ gradients: [Float64Array.of(g, 1)] })),
    }).map(([tensor]) => tensor as readonly [number, number]);
  const [after, later] = trace(gradient) as [readonly [number, number], readonly [number, number]];
  const [ordinary] = trace(1) as [readonly [number, number]];
  const neighbour = Object.is(after[1], ordinary[1]) ? '' : `, and its neighbour ${becomes(after[1])} with it`;
  return `the parameter ${becomes(after[0])}${neighbour}${afterwards(after[0], later[0])}`;
}

function without(algorithm: Algorithm, name: string): Readonly<Record<string, number>> {
  return name in algorithm.hyperparameters ? { [name]: 0 } : {};
}

function becomes(theta: number): string {
  if (Number.isNaN(theta)) return 'becomes NaN';
  if (!Number.isFinite(theta)) return 'becomes infinite';
  if (theta === 1) return 'stays';
  return Math.abs(theta) > 1e100 ? 'jumps away' : 'moves';
}

/** What an ordinary gradient does then. */
function afterwards(after: number, later: number): string {
  if (!Number.isFinite(after)) return Number.isFinite(later) ? '; the next step mends it' : '; no later step mends it';
  if (!Number.isFinite(later)) return Number.isNaN(later) ? '; the next step makes it NaN' : '; the next step loses it';
  return later === after ? '; it stands still from then on' : '';
}
