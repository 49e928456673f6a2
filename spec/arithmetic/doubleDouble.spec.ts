import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/arithmetic/decimal.js';
import { type DoubleDouble, product, productOf, quotient, sum, sumOf } from '../../src/arithmetic/doubleDouble.js';

const exact = decimal(400);
/** Sizes from 2^-50 to 2^50: sums of two lose all, some or none of the smaller one. */
const number = fc
  .tuple(fc.double({ min: 1, max: 2, noNaN: true }), fc.integer({ min: -50, max: 50 }), fc.boolean())
  .map(([fraction, exponent, negative]) => (negative ? -fraction : fraction) * 2 ** exponent);
/** The second part anywhere within half an ulp of the first. */
const pair = fc
  .tuple(number, fc.double({ min: -1, max: 1, noNaN: true }))
  .map(([high, rest]) => sumOf(high, high * rest * 2 ** -53));
const seeded = { seed: 106, numRuns: 200 };

const whole = ({ high, low }: DoubleDouble): Decimal => exact.add(exact.fromNumber(high), exact.fromNumber(low));
const part = (bits: number, of: Decimal) => of.abs().times(exact.fromNumber(2 ** -bits));

type Two = (a: DoubleDouble, b: DoubleDouble) => DoubleDouble;

/** Whether a result is off by at most 2^-bits of `scale`. */
const isWithin = (got: DoubleDouble, truth: Decimal, bits: number, scale = truth) =>
  whole(got).minus(truth).abs().lessThanOrEqualTo(part(bits, scale));

const isGoodSum = (add: Two, a: DoubleDouble, b: DoubleDouble) =>
  isWithin(add(a, b), whole(a).plus(whole(b)), 104, whole(a).abs().plus(whole(b).abs()));
const isGoodProduct = (multiply: Two, a: DoubleDouble, b: DoubleDouble) =>
  isWithin(multiply(a, b), exact.multiply(whole(a), whole(b)), 102);

describe('a pair of doubles', () => {
  it('holds sums and products of two doubles without an error', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [x, y] = [exact.fromNumber(a), exact.fromNumber(b)];
        expect(whole(sumOf(a, b)).equals(exact.add(x, y))).toBe(true);
        expect(whole(productOf(a, b)).equals(exact.multiply(x, y))).toBe(true);
      }),
      seeded,
    );
  });

  it('is added, multiplied and divided to 104 and 102 bits', () => {
    fc.assert(
      fc.property(pair, pair, fc.integer({ min: 1, max: 100 }), (a, b, n) => {
        expect(isGoodSum(sum, a, b)).toBe(true);
        expect(isGoodProduct(product, a, b)).toBe(true);
        expect(isWithin(quotient(a, -n), exact.divide(whole(a), exact.fromNumber(-n)), 102)).toBe(true);
      }),
      seeded,
    );
  });

  it('would not be, without the lower halves', () => {
    const drawn = fc.sample(fc.tuple(pair, pair), seeded);
    const bluntly: Two = (a, b) => productOf(a.high, b.high);
    expect(drawn.every(([a, b]) => isGoodProduct(bluntly, a, b))).toBe(false);
    expect(drawn.every(([a, b]) => isGoodSum(({ high }, other) => sumOf(high, other.high), a, b))).toBe(false);
  });
});
