import fc from 'fast-check';
import { decimalFormula } from '../decimalFormula.js';
import { asWritten } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { parabolaStep, stepMatrix } from './parabolaStep.js';
import { isStable } from './stability.js';

/** Without a rate only the decay rate of the average can keep a step short. */
export const momentumWithoutRate: Theorem<number, string> = {
  id: 'momentum-without-rate',
  chapter: 'convergence',
  title: 'momentum without a rate diverges on a·theta²/2 below gamma = (a − 2)/(a + 2)',
  statement:
    'v = gamma·v + (1 − gamma)·g, theta = theta − v, without a rate, diverges on f = a·theta²/2 with a > 2 for every gamma < (a − 2)/(a + 2): on 2·theta² for gamma < 1/3.',
  tex: '\\gamma < \\frac{a-2}{a+2}',
  source: 'limits [AMA564] momentum, which has no step size; divergence-thresholds at the rate 1',
  claim: '(a - 2) / (a + 2)',
  // The curvature a, above 2 and at most 12.
  cases: fc.integer({ min: 21, max: 120 }).map((tenths) => tenths / 10),
  always: [4],
  check: (curvature, claim) => {
    const a = asWritten(curvature);
    const threshold = decimalFormula(claim)({ a });
    const convergesAt = (share: number) => {
      const momentum = threshold.times(asWritten(share));
      return isStable(stepMatrix(parabolaStep('ema', { lr: asWritten(1), momentum, curvature: a })));
    };
    if (convergesAt(0.999)) return `on ${curvature}·theta²/2 it converges below gamma = ${threshold}.`;
    return convergesAt(1.001) ? undefined : `on ${curvature}·theta²/2 it diverges above gamma = ${threshold}.`;
  },
};
