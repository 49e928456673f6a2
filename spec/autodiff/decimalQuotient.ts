import type { Decimal } from 'decimal.js';
import { decimal } from '../../src/arithmetic/decimal.js';

/** Digits that quotients and partials are computed in. */
export const exact = decimal(100);
const { literal } = exact;

/** Units of the last digit that a primitive's formula may be off: fewer than twenty operations, none of them cancelling. */
const units = literal('100e-100');

/** A slope with a bound on its error. */
export interface Slope {
  readonly value: Decimal;
  readonly error: Decimal;
}

/**
 * A slope from values alone: (f(x + h) − f(x − h)) / 2h with h = 10^-30·|x|.
 *
 * Its error is c·h² + O(h⁴), so halving h leaves a quarter of it: the difference between the two quotients is three
 * times the finer one's error, of which the next term is 10^-60 times as small. Rounding adds the error of two values
 * over 2h.
 */
export function quotient(f: (x: Decimal) => Decimal, x: Decimal): Slope {
  const h = x.abs().times(literal('1e-30'));
  const coarse = difference(f, x, h);
  const fine = difference(f, x, h.dividedBy(2));
  return { value: fine.value, error: coarse.value.minus(fine.value).abs().plus(coarse.error).plus(fine.error) };
}

function difference(f: (x: Decimal) => Decimal, x: Decimal, h: Decimal): Slope {
  const above = f(exact.add(x, h));
  const below = f(exact.subtract(x, h));
  const width = h.times(2);
  return {
    value: above.minus(below).dividedBy(width),
    error: units.times(above.abs().plus(below.abs())).dividedBy(width),
  };
}

/** Whether a partial, computed in 100 digits, is the slope: as near as both errors allow. NaN never is. */
export function isSlope(partial: Decimal, { value, error }: Slope): boolean {
  const own = units.times(partial.abs().plus(1));
  return value.minus(partial).abs().lessThanOrEqualTo(error.plus(own));
}
