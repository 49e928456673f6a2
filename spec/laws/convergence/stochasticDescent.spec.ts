import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLoss, type FiniteSum, finiteSum, minimizer } from '../../../src/laws/convergence/finiteSum.js';
import { outcomeOf } from '../../../src/laws/convergence/stochasticDescent.js';

const squares: FiniteSum = [
  { kind: 'square', weight: 1, centre: 1 },
  { kind: 'square', weight: 1, centre: -1 },
];

describe('a finite sum', () => {
  it('is least where it says', () => {
    for (const examples of fc.sample(finiteSum, { seed: 11, numRuns: 40 })) {
      const best = minimizer(examples);
      const least = averageLoss(examples, best);
      for (const step of [-1, -0.01, 0.01, 1]) {
        expect(averageLoss(examples, best.plus(step)).greaterThanOrEqualTo(least)).toBe(true);
      }
    }
  });
});

describe('stochastic descent, over every way of drawing the examples', () => {
  // By hand: from 1 the slopes are 0 and 2, so theta_1 is 1 or 0 and the average 1 or 1/2; f − f* = theta²/2.
  it('has the excess, the distance and the gradients that are worked out by hand', () => {
    const { excess, squaredDistance, squaredGradient } = outcomeOf({ examples: squares, theta: 1, rates: [0.5, 0.5] });
    expect([excess, squaredDistance, squaredGradient].map(String)).toEqual(['0.3125', '1', '2']);
  });

  it('is plain descent where there is one example', () => {
    const { excess } = outcomeOf({ examples: [squares[0]], theta: 2, rates: [0.5, 0.5] });
    // theta is 2 and then 3/2, on average 7/4: (3/4)²/2.
    expect(excess.toString()).toBe('0.28125');
  });
});
