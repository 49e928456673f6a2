import fc from 'fast-check';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten, exceeds } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { descended, pointOf, squaredLength } from './plane.js';
import {
  boundFunction,
  coordinate,
  roundParabola,
  roundParabolaAt,
  type SmoothFunction,
  smoothFunction,
} from './smoothFunction.js';

/** One step of gradient descent from a point, at a multiple of the rate 1/L. */
export interface SmoothStep {
  readonly of: SmoothFunction;
  readonly from: readonly [number, number];
  readonly multiple: number;
}

/** Steps on drawn functions, and some on round parabolas, at up to 2.5 times the rate 1/L. */
export const smoothSteps = fc.record({
  of: fc.oneof({ weight: 4, arbitrary: smoothFunction }, { weight: 1, arbitrary: roundParabola }),
  from: fc.tuple(coordinate, coordinate),
  multiple: fc.integer({ min: 1, max: 25 }).map((tenths) => tenths / 10),
});

/** A smooth function lies below the parabolas that touch it; so a step cannot disappoint by more than they do. */
export const descentLemma: Theorem<SmoothStep, string> = {
  id: 'descent-lemma',
  chapter: 'convergence',
  title: 'a step decreases an L-smooth function by at least alpha·(1 − alpha·L/2)·‖g‖²',
  statement:
    'If the gradient of f is Lipschitz continuous with constant L, then f(theta − alpha·g) ≤ f(theta) − alpha·(1 − alpha·L/2)·‖g‖² for every rate alpha > 0, with equality where f is L/2 times a squared distance.',
  tex: 'f(\\theta - \\alpha g) \\le f(\\theta) - \\alpha\\left(1 - \\tfrac{\\alpha L}{2}\\right)\\|g\\|^2',
  source: '[AMA564] Lemma 3.1 at y = x − alpha·∇f(x)',
  claim: 'alpha * (1 - alpha * L / 2)',
  cases: smoothSteps,
  always: [{ of: roundParabolaAt(2, [-1, 3]), from: [1, 2], multiple: 0.5 }],
  check: ({ of, from, multiple }, claim) => {
    const { valueAt, gradientAt } = boundFunction(of);
    const theta = pointOf(from);
    const gradient = gradientAt(theta);
    const L = asWritten(of.smoothness);
    const alpha = asWritten(multiple).dividedBy(L);
    const after = valueAt(descended(theta, alpha, gradient));
    const start = valueAt(theta);
    const promised = decimalFormula(claim)({ alpha, L }).times(squaredLength(gradient));
    const bound = start.minus(promised);
    const size = start.abs().plus(promised.abs());
    const place = `f = ${of.text} from (${from.join(', ')}) at the rate ${alpha}`;
    if (exceeds(after, bound, size)) return `${place} is ${after} after a step; the bound is ${bound}.`;
    if (of.isRound && !agree(after, bound, size)) return `${place} is ${after} and does not attain the bound ${bound}.`;
    return undefined;
  },
};
