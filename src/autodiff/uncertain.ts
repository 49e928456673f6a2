import type { Decimal } from 'decimal.js';
import { type Arithmetic, type UnaryFunction, unaryFunctions } from '../arithmetic/arithmetic.js';
import { decimal } from '../arithmetic/decimal.js';
import { dualSlopes } from '../arithmetic/dualSlopes.js';

/** A decimal with a bound on its error; Infinity where nothing is known. Both have the unit of the value. */
export interface Uncertain {
  readonly value: Decimal;
  readonly error: Decimal;
}

/**
 * Decimals that know how far they can be off: running error analysis to first order, doubled. Doubling covers what is
 * of second order, since |f(x + e) − f(x)| ≤ 2·|f′(x)·e| for every function here while e is below half the distance to
 * a singularity, and beyond that the bound is larger than any digit worth printing. A comparison within its errors is
 * undecided, and what it decides is not known. Numbers that were given have no error.
 */
export function uncertain(digits: number): Arithmetic<Uncertain> {
  const inner = decimal(digits);
  const [zero, two] = [inner.fromNumber(0), inner.fromNumber(2)];
  /** A decimal operation is off by less than this, relative to its result. */
  const unit = inner.literal(`2e${1 - digits}`);
  const times = (slope: Decimal, error: Decimal) => (error.isZero() ? zero : slope.abs().times(error));
  /** The operands' errors as they move the result, doubled, and its rounding, unless the decimals hold it exactly. */
  const computed = (value: Decimal, isExact: boolean, ...moved: readonly Decimal[]): Uncertain => {
    const rounding = isExact ? zero : inner.multiply(unit, value.abs());
    return { value, error: moved.reduce((sum, error) => inner.add(sum, inner.multiply(two, error)), rounding) };
  };
  const fits = (a: Decimal, b: Decimal) => a.precision() + b.precision() <= digits;
  const exactly = (value: Decimal): Uncertain => ({ value, error: zero });
  const slopes = dualSlopes(inner);
  const lift = (name: UnaryFunction) => (x: Uncertain) => {
    const value = inner.unary[name](x.value);
    const isExact = x.value.isZero() || (name === 'sqrt' && fits(value, value) && value.times(value).equals(x.value));
    return computed(value, isExact, times(slopes[name](x.value, value), x.error));
  };
  const apart = (a: Uncertain, b: Uncertain) =>
    a.value.minus(b.value).abs().greaterThan(a.error.plus(b.error)) || (a.error.isZero() && b.error.isZero());
  const extreme = (value: Decimal, a: Uncertain, b: Uncertain): Uncertain => {
    if (apart(a, b)) return value.equals(a.value) ? a : b;
    return { value, error: a.error.greaterThan(b.error) ? a.error : b.error };
  };
  return {
    name: `uncertain(${digits})`,
    literal: (text) => exactly(inner.literal(text)),
    fromNumber: (x) => exactly(inner.fromNumber(x)),
    toNumber: (x) => x.value.toNumber(),
    negate: (x) => ({ value: inner.negate(x.value), error: x.error }),
    add: (a, b) => computed(inner.add(a.value, b.value), sumFits(a.value, b.value, digits), a.error, b.error),
    subtract: (a, b) => computed(inner.subtract(a.value, b.value), sumFits(a.value, b.value, digits), a.error, b.error),
    multiply: (a, b) =>
      computed(
        inner.multiply(a.value, b.value),
        fits(a.value, b.value),
        times(a.value, b.error),
        times(b.value, a.error),
        times(a.error, b.error),
      ),
    divide: (a, b) => {
      const value = inner.divide(a.value, b.value);
      const isExact = fits(value, b.value) && value.times(b.value).equals(a.value);
      return computed(value, isExact, inner.divide(inner.add(a.error, times(value, b.error)), b.value.abs()));
    },
    power: (base, exponent) => {
      const value = inner.power(base.value, exponent.value);
      const byBase = inner.multiply(
        exponent.value,
        inner.power(base.value, inner.subtract(exponent.value, inner.fromNumber(1))),
      );
      const byExponent = () => inner.multiply(value, inner.unary.log(base.value.abs()));
      return computed(
        value,
        isShortPower(base.value, exponent.value, digits),
        times(byBase, base.error),
        exponent.error.isZero() ? zero : times(byExponent(), exponent.error),
      );
    },
    unary: {
      ...(Object.fromEntries(unaryFunctions.map((name) => [name, lift(name)])) as Arithmetic<Uncertain>['unary']),
      sign: (x) => ({
        value: inner.unary.sign(x.value),
        error: apart(x, exactly(zero)) ? zero : inner.fromNumber(Number.POSITIVE_INFINITY),
      }),
      abs: (x) => ({ value: x.value.abs(), error: x.error }),
    },
    binary: {
      max: (a, b) => extreme(inner.binary.max(a.value, b.value), a, b),
      min: (a, b) => extreme(inner.binary.min(a.value, b.value), a, b),
    },
    less: (a, b) => (apart(a, b) ? inner.less(a.value, b.value) : undefined),
    equal: (a, b) => (apart(a, b) ? inner.equal(a.value, b.value) : undefined),
    either: (a) => ({ value: a.value, error: inner.fromNumber(Number.POSITIVE_INFINITY) }),
  };
}

/** Whether a sum of two decimals has room for all their digits. */
function sumFits(a: Decimal, b: Decimal, digits: number): boolean {
  if (a.isZero() || b.isZero()) return true;
  const last = Math.min(a.e - a.precision(), b.e - b.precision());
  return Math.max(a.e, b.e) + 1 - last <= digits;
}

/** Whether a power is a product that has room for all its digits. */
function isShortPower(base: Decimal, exponent: Decimal, digits: number): boolean {
  return exponent.isInteger() && !exponent.isNegative() && exponent.times(base.precision()).lessThanOrEqualTo(digits);
}
