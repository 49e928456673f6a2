import fc, { type Arbitrary } from 'fast-check';
import type { Hyperparameter } from '../../optimizers/hyperparameter.js';

/**
 * Numbers that a person could have written: a sign, at most two digits, a power of ten. Raw doubles are never drawn:
 * half of them underflow when they are squared.
 */
export function shortDecimal(lowestExponent: number, highestExponent: number): Arbitrary<number> {
  return fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: lowestExponent, max: highestExponent }))
    .map(([digits, exponent]) => Number(`${digits}e${exponent - 1}`));
}

/** A short decimal of either sign. */
function signed(magnitude: Arbitrary<number>): Arbitrary<number> {
  return fc.tuple(magnitude, fc.boolean()).map(([size, negative]) => (negative ? -size : size));
}

/** A gradient: from 0.01 to 99 in size, now and then exactly zero. */
export const gradient: Arbitrary<number> = fc.oneof(
  { weight: 19, arbitrary: signed(shortDecimal(-1, 1)) },
  { weight: 1, arbitrary: fc.constant(0) },
);

/** A gradient that is not zero. */
export const nonzeroGradient: Arbitrary<number> = signed(shortDecimal(-1, 1));

/** An initial parameter. */
export const parameter: Arbitrary<number> = signed(shortDecimal(-1, 1));

/**
 * A value of a hyperparameter: its default, or a short decimal that makes a difference. Rates of averages are drawn
 * over all of their interval; positive scales from 0.01 to 9.9, so that an eps or a decay shows in the trace, or as
 * much lower as the hyperparameter says.
 */
export function hyperparameterValue({ default: preset, domain, drawnBelow = 10 }: Hyperparameter): Arbitrary<number> {
  const usual = fc.constant(preset);
  if (Number.isFinite(domain.high)) {
    const width = domain.high - domain.low;
    const inside = fc
      .integer({ min: 1, max: 99 })
      .map((percent) => Number((domain.low + (width * percent) / 100).toFixed(4)));
    return fc.oneof({ weight: 1, arbitrary: usual }, { weight: 3, arbitrary: inside });
  }
  const top = Math.round(Math.log10(drawnBelow)) - 1;
  // Above what no value may be below, a short decimal again: 1 + 0.2 is 1.2 and not 1.2000000000000002.
  const low = Math.max(0, domain.low);
  const above = shortDecimal(top - 1, top).map((x) => (low === 0 ? x : Number((low + x).toPrecision(12))));
  return fc.oneof({ weight: 1, arbitrary: usual }, { weight: 3, arbitrary: above });
}
