import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { decimalFormula } from '../decimalFormula.js';
import { asWritten, exceeds } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { descended, type Point, pointOf, squaredLength } from './plane.js';
import {
  type BoundFunction,
  boundFunction,
  coordinate,
  huber,
  type SmoothFunction,
  smoothFunction,
} from './smoothFunction.js';

/** Gradient descent at the rate 1/L. */
interface Descent {
  readonly of: SmoothFunction;
  readonly from: readonly [number, number];
  readonly steps: number;
}

/** Where f is bounded from below, gradients cannot stay large: each of them costs a piece of the height. */
export const smallGradients: Theorem<Descent, string> = {
  id: 'small-gradients',
  chapter: 'convergence',
  title: 'among T gradients one has ‖g‖² ≤ 2L·(f(theta_0) − inf f)/T',
  statement:
    'If f is L-smooth and never below f̄, gradient descent at the rate 1/L meets among theta_1, …, theta_T a gradient with ‖g‖² ≤ 2L·(f(theta_0) − f̄)/T; f need not be convex.',
  tex: '\\min_{1 \\le k \\le T} \\|\\nabla f(\\theta^k)\\|^2 \\le \\frac{2L(f(\\theta^0) - \\bar f)}{T}',
  source: '[AMA564] Theorem 3.1',
  claim: '2 * L * (start - lower) / T',
  cases: fc.record({
    of: smoothFunction,
    from: fc.tuple(coordinate, coordinate),
    steps: fc.integer({ min: 1, max: 3 }),
  }),
  // On the slope of Huber's function every gradient is 1, and every step costs 1 of the height.
  always: [{ of: huber([[1, 0, 0]]), from: [5.5, 0], steps: 4 }],
  check: ({ of, from, steps }, claim) => {
    const bound = boundFunction(of);
    const L = asWritten(of.smoothness);
    const theta = pointOf(from);
    const smallest = smallestOf(bound, theta, asWritten(1).dividedBy(L), steps);
    const lower = asWritten(of.lowerBound);
    const limit = decimalFormula(claim)({ L, start: bound.valueAt(theta), lower, T: asWritten(steps) });
    if (!exceeds(smallest, limit)) return undefined;
    const place = `f = ${of.text} from (${from.join(', ')})`;
    return `${place}: the smallest of ${steps} squared gradients is ${smallest}, the bound ${limit}.`;
  },
};

/** The smallest squared length of the gradients at theta_1, …, theta_T. */
function smallestOf({ gradientAt }: BoundFunction, start: Point, rate: Decimal, steps: number): Decimal {
  let theta = start;
  let gradient = gradientAt(theta);
  const lengths = Array.from({ length: steps }, () => {
    theta = descended(theta, rate, gradient);
    gradient = gradientAt(theta);
    return squaredLength(gradient);
  });
  return lengths.reduce((least, length) => (length.lessThan(least) ? length : least));
}
