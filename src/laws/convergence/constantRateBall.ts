import fc from 'fast-check';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten, exceeds } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { type FiniteSum, finiteSum } from './finiteSum.js';
import { outcomeOf } from './stochasticDescent.js';

/** Stochastic gradient descent with one rate. */
interface Descent {
  readonly examples: FiniteSum;
  readonly theta: number;
  readonly alpha: number;
  /** T. */
  readonly steps: number;
}

/** A bound over distance2, B2, alpha and T, and what it tends to as T grows. */
interface BallClaim {
  readonly bound: string;
  readonly limit: string;
}

/** With a constant rate the bound does not fall to 0: it ends at a height that the rate sets. */
export const constantRateBall: Theorem<Descent, BallClaim> = {
  id: 'constant-rate-ball',
  chapter: 'convergence',
  title: 'with a constant rate SGD’s average comes within B²·alpha/2 of the least loss',
  statement:
    'If f is convex, the gradients are unbiased, and E‖g‖² ≤ B² at every point that is visited, then SGD with a constant rate alpha has E[f(θ̄) − f*] ≤ (‖theta_0 − theta*‖² + B²·(T+1)·alpha²) / (2·alpha·(T+1)), which tends to B²·alpha/2 as T grows: a bound on the loss, not on the distance.',
  tex: '\\mathbb{E}[f(\\bar\\theta^T) - f^*] \\le \\frac{\\|\\theta^0 - \\theta^*\\|^2 + B^2 (T+1) \\alpha^2}{2\\alpha(T+1)} \\to \\frac{B^2\\alpha}{2}',
  source: 'corrects [AMA564] Proposition 3.1; it is its Theorem 3.2 at a constant rate',
  claim: { bound: '(distance2 + B2 * (T + 1) * alpha^2) / (2 * alpha * (T + 1))', limit: 'B2 * alpha / 2' },
  cases: fc.record({
    examples: finiteSum,
    theta: fc.integer({ min: -50, max: 50 }).map((tenths) => tenths / 10),
    alpha: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
    steps: fc.integer({ min: 0, max: 3 }),
  }),
  // |theta| from 1 at the rate 1/100: after ten steps the average is at 0.95, and the printed bound is 0.0455.
  always: [{ examples: [{ kind: 'distance', weight: 1, centre: 0 }], theta: 1, alpha: 0.01, steps: 10 }],
  check: ({ examples, theta, alpha, steps }, claim) => {
    const rates = Array.from({ length: steps + 1 }, () => alpha);
    const { excess, squaredDistance, squaredGradient } = outcomeOf({ examples, theta, rates });
    const known = { distance2: squaredDistance, B2: squaredGradient, alpha: asWritten(alpha) };
    const bound = (T: number) => decimalFormula(claim.bound)({ ...known, T: asWritten(T) });
    const limit = decimalFormula(claim.limit)(known);
    if (exceeds(excess, bound(steps))) {
      return `E[f − f*] is ${excess}, the bound ${bound(steps)}, after ${steps} steps of ${alpha} from ${theta}.`;
    }
    // What separates the bound from its limit falls like 1/(T + 1).
    const apart = (T: number) =>
      bound(T)
        .minus(limit)
        .times(T + 1);
    const isLimit = agree(apart(9), apart(999), bound(999).times(1000));
    return isLimit ? undefined : `the bound at T = 999 is ${bound(999)}, its limit ${limit}.`;
  },
};
