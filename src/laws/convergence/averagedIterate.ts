import fc from 'fast-check';
import { decimalFormula } from '../decimalFormula.js';
import { asWritten, exceeds } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { finiteSum } from './finiteSum.js';
import { outcomeOf, type StochasticDescent } from './stochasticDescent.js';

/** Noise does not keep an average of the parameters from the minimum, if the rates fall as they should. */
export const averagedIterate: Theorem<StochasticDescent, string> = {
  id: 'averaged-iterate',
  chapter: 'convergence',
  title: 'the average of SGD’s iterates is near the minimum in expectation',
  statement:
    'If f is convex, the gradients are unbiased, and E‖g‖² ≤ B² at every point that is visited, then SGD with rates alpha_j has E[f(θ̄) − f*] ≤ (‖theta_0 − theta*‖² + B²·Σ alpha_j²) / (2·Σ alpha_j), where θ̄ averages theta_0, …, theta_T with the weights alpha_j.',
  tex: '\\mathbb{E}[f(\\bar\\theta^T) - f^*] \\le \\frac{\\|\\theta^0 - \\theta^*\\|^2 + B^2 \\sum_{j=0}^{T} \\alpha_j^2}{2 \\sum_{j=0}^{T} \\alpha_j}',
  source: '[AMA564] Theorem 3.2, whose assumption 3.2 is needed only at the points that are visited',
  claim: '(distance2 + B2 * squares) / (2 * sum)',
  cases: fc.record({
    examples: finiteSum,
    theta: fc.integer({ min: -50, max: 50 }).map((tenths) => tenths / 10),
    rates: fc.array(
      fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  always: [
    // Begun at the minimum: all that is between it and the average is noise.
    {
      examples: [
        { kind: 'distance', weight: 1, centre: -1 },
        { kind: 'distance', weight: 3, centre: 0 },
        { kind: 'distance', weight: 1, centre: 1 },
      ],
      theta: 0,
      rates: [0.5, 0.5, 0.5],
    },
    // A single example without noise, far away.
    { examples: [{ kind: 'distance', weight: 1, centre: 0 }], theta: 5, rates: [0.1, 0.2, 0.3] },
  ],
  check: (descent, claim) => {
    const { excess, squaredDistance, squaredGradient } = outcomeOf(descent);
    const rates = descent.rates.map(asWritten);
    const sum = rates.reduce((total, rate) => total.plus(rate));
    const squares = rates.map((rate) => rate.pow(2)).reduce((total, square) => total.plus(square));
    const bound = decimalFormula(claim)({ distance2: squaredDistance, B2: squaredGradient, sum, squares });
    if (!exceeds(excess, bound)) return undefined;
    return `E[f − f*] is ${excess}, the bound ${bound}, after ${rates.length - 1} steps from ${descent.theta}.`;
  },
};
