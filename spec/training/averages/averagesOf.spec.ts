import { describe, expect, it } from 'vitest';
import { float64 } from '../../../src/arithmetic/float64.js';
import { averagesOf } from '../../../src/training/averages/averagesOf.js';
import { averages } from '../../../src/training/averages/index.js';
import { rateWeighted } from '../../../src/training/averages/rateWeighted.js';
import { uniform } from '../../../src/training/averages/uniform.js';
import { problemOf } from '../problemOf.js';

/** Rates 1/2, 1/4 and 1/4: the second iterate counts half of the first. */
const iterates = [
  { theta: [6, -1], lr: 0.5 },
  { theta: [0, 2], lr: 0.25 },
  { theta: [8, 4], lr: 0.25 },
];

describe('averages of iterates, worked out by hand', () => {
  it('count all alike: 6, (6 + 0)/2, 14/3', () => {
    expect(averagesOf(uniform, float64, iterates).map(([first]) => first)).toEqual([6, 3, 3 + 5 / 3]);
  });

  it('count by the rates: 6, (6·2 + 0)/3, (6·2 + 0 + 8)/4', () => {
    expect(averagesOf(rateWeighted, float64, iterates)).toEqual([
      [6, -1],
      [4, 0],
      [5, 1],
    ]);
  });

  it.each([0, -0.1, Number.NaN])('refuse a rate of %s', (lr) => {
    for (const average of averages) {
      expect(problemOf(() => averagesOf(average, float64, [...iterates.slice(0, 1), { theta: [1], lr }]))).toBe(
        `rate-not-positive: ${average.title}: the rate of iterate 1 is ${lr}. Give rates above 0.`,
      );
    }
  });

  it('of nothing are nothing', () => {
    expect(averagesOf(uniform, float64, [])).toEqual([]);
  });
});
