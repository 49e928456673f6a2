import { describe, expect, it } from 'vitest';
import { bandOfMean, falseAlarm, type Moments, tellsDouble } from '../../../src/laws/training/band.js';
import { activations } from '../../../src/laws/training/variancePreserved.js';
import { normal, uniform } from '../../../src/training/initializers/distribution.js';

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
const oddFactorial = (n: number): number => (n <= 1 ? 1 : n * oddFactorial(n - 2));

/** E X^q of each X, in closed form: of w²/variance for uniform w, and of N², and 2·N²·[N > 0]. */
const powers: readonly (readonly [name: string, moments: Moments | undefined, power: (q: number) => number])[] = [
  ['uniform', uniform.moments, (q) => 3 ** q / (2 * q + 1)],
  ['normal', normal.moments, (q) => oddFactorial(2 * q - 1)],
  ['identity', activations.identity.moments, (q) => oddFactorial(2 * q - 1)],
  ['relu', activations.relu.moments, (q) => 2 ** (q - 1) * oddFactorial(2 * q - 1)],
];

describe.each(powers)('the moments of %s', (_, moments, power) => {
  const { second, growth } = moments ?? { second: Number.NaN, growth: Number.NaN };

  it('have mean 1, and the second one as declared', () => {
    expect([power(1), power(2)]).toEqual([1, second]);
  });

  it('stay below their bound', () => {
    for (let q = 3; q <= 60; q++) expect(power(q)).toBeLessThanOrEqual((factorial(q) / 2) * second * growth ** (q - 2));
  });
});

/** X is 0 or 2, as a coin falls: E X^q = 2^(q−1), which is at most q!/2·2·(2/3)^(q−2). */
const coin: Moments = { second: 2, growth: 2 / 3 };

/** How likely the average of so many coins lies outside of a band. */
function outside(count: number, { low, high }: { readonly low: number; readonly high: number }): number {
  let [chance, sum] = [2 ** -count, 0];
  for (let heads = 0; heads <= count; heads++) {
    const mean = (2 * heads) / count;
    if (mean < low || mean > high) sum += chance;
    chance *= (count - heads) / (heads + 1);
  }
  return sum;
}

describe('the band of a mean', () => {
  it.each([5, 10, 30, 100, 400])(
    'holds the average of %i coins as often as it says, by their exact chances',
    (count) => {
      for (const alarm of [0.5, 0.1, 0.01, 2 ** -10, 2 ** -20]) {
        expect(outside(count, bandOfMean(coin, count, alarm))).toBeLessThanOrEqual(alarm);
      }
    },
  );

  it('is found too narrow where the second moment is taken for a tenth of it', () => {
    const narrow = bandOfMean({ second: 0.2, growth: 0 }, 400, 0.1);
    expect(outside(400, narrow)).toBeGreaterThan(0.1);
  });

  it('tells a mean of 2 from one of 1 where it is narrow enough, and not where it is wide', () => {
    expect(tellsDouble(bandOfMean(coin, 10_000))).toBe(true);
    expect(tellsDouble(bandOfMean(coin, 10))).toBe(false);
    expect(falseAlarm).toBe(1 / 1e9);
  });
});
