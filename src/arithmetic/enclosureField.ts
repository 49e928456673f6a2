import type { Arithmetic } from './arithmetic.js';
import { sumError } from './doubleDouble.js';
import type { Precision } from './format.js';
import { type Enclosure, enclose, exactly, type RoundingRule } from './rounding.js';

type Field = Pick<Arithmetic<Enclosure>, 'negate' | 'add' | 'subtract' | 'multiply' | 'divide'>;

/**
 * The operations of arithmetic on enclosures. Exact operands whose exact result the precision holds give an exact
 * result; so do 0 + x, 0 · x and 1 · x. Everything else is charged by `rule`.
 */
export function enclosureField(precision: Precision, rule: RoundingRule): Field {
  const holds = precision === 'float64' ? () => true : isFloat;
  const add = (a: Enclosure, b: Enclosure): Enclosure => {
    if (isExactly(a, 0)) return b;
    if (isExactly(b, 0)) return a;
    const value = a.value + b.value;
    const radius = a.radius + b.radius;
    if (radius === 0 && sumError(a.value, b.value, value) === 0 && holds(value)) return exactly(value);
    return enclose(value, radius, rule);
  };
  return {
    negate,
    add,
    subtract: (a, b) => add(a, negate(b)),
    multiply: (a, b) => {
      if (isExactly(a, 1)) return b;
      if (isExactly(b, 1)) return a;
      const value = a.value * b.value;
      if (isExactProduct(a, b) && holds(value)) return exactly(value);
      return enclose(value, productSpread(a, b), rule);
    },
    divide: (a, b) => {
      if (isExactly(b, 1)) return a;
      const value = a.value / b.value;
      if (isExactQuotient(a, b, value) && holds(value)) return exactly(value);
      return enclose(value, quotientSpread(a, b, value), rule);
    },
  };
}

const negate = (x: Enclosure): Enclosure => ({ value: -x.value, radius: x.radius });
const isExactly = (x: Enclosure, value: number): boolean => x.radius === 0 && x.value === value;
const isKnown = (x: Enclosure): boolean => x.radius < Number.POSITIVE_INFINITY;
const isFloat = (x: number): boolean => Math.fround(x) === x;

/** |xy − ab| ≤ |a|·rb + |b|·ra + ra·rb. */
const productSpread = (a: Enclosure, b: Enclosure): number =>
  Math.abs(a.value) * b.radius + Math.abs(b.value) * a.radius + a.radius * b.radius;

/**
 * |x/y − a/b| = |(x − a) + (a/b)·(b − y)| / |y| ≤ (ra + |a/b|·rb) / (|b| − rb), divided first so that nothing that
 * underflows is divided by something small. The smallest double stands in for a quotient that underflowed.
 */
function quotientSpread(a: Enclosure, b: Enclosure, quotient: number): number {
  const nearest = Math.abs(b.value) - b.radius;
  if (!(nearest > 0)) return Number.POSITIVE_INFINITY;
  return a.radius / nearest + (Math.abs(quotient) + Number.MIN_VALUE) * (b.radius / nearest);
}

/** A product with an exact 0, or of two numbers of at most 24 bits, has no rounding error in float64. */
function isExactProduct(a: Enclosure, b: Enclosure): boolean {
  if (isExactly(a, 0)) return isKnown(b);
  if (isExactly(b, 0)) return isKnown(a);
  return a.radius === 0 && b.radius === 0 && isFloat(a.value) && isFloat(b.value);
}

/** An exact 0 divided, or a quotient that is proved by multiplying back without rounding error. */
function isExactQuotient(a: Enclosure, b: Enclosure, quotient: number): boolean {
  if (isExactly(a, 0)) return isKnown(b) && Math.abs(b.value) > b.radius;
  if (a.radius > 0 || b.radius > 0) return false;
  return isFloat(b.value) && isFloat(quotient) && quotient * b.value === a.value;
}
