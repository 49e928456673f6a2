import { type Enclosure, enclose, exactly, type RoundingRule } from './rounding.js';
import { relativeSpread } from './spread.js';

/**
 * base^exponent as an enclosure. Exact: x^0 = 1, 1^y = 1, and 0^y = 0 for y > 0.
 *
 * An exactly known integer exponent takes any base; every other exponent needs a base that is not negative, and of
 * a base whose enclosure passes 0 only the part from 0 upward counts. Not known at poles and off the real domain.
 */
export function enclosurePower(base: Enclosure, exponent: Enclosure, rule: RoundingRule): Enclosure {
  const isKnown = base.radius + exponent.radius < Number.POSITIVE_INFINITY;
  if (isKnown && exponent.value === 0 && exponent.radius === 0) return exactly(1);
  if (isKnown && base.radius === 0) {
    if (base.value === 1) return exactly(1);
    if (base.value === 0 && exponent.value > exponent.radius) return exactly(0);
  }
  const value = base.value ** exponent.value;
  const isInteger = exponent.radius === 0 && Number.isInteger(exponent.value);
  const moved = isInteger ? integerSpread(base, exponent.value, value) : realSpread(base, exponent, value);
  return enclose(value, moved, rule);
}

function integerSpread(base: Enclosure, exponent: number, value: number): number {
  const magnitude = Math.abs(base.value);
  const count = Math.abs(exponent);
  if (exponent < 0) return multiplied(value, count * relativeSpread(magnitude, base.radius));
  // (1 + q)^n − 1 is at most exp(nq) − 1, but where that is wide, and at 0, the far end to the power n is nearer.
  const relative = (count * base.radius) / magnitude;
  if (relative < 1) return multiplied(value, relative);
  // Rounding the far end by u changes its power by about n·u.
  return (magnitude + base.radius) ** count * (1 + count * 2 ** -52);
}

function realSpread(base: Enclosure, exponent: Enclosure, value: number): number {
  const largest = Math.abs(exponent.value) + exponent.radius;
  if (base.value > base.radius) {
    const logarithm = largest * relativeSpread(base.value, base.radius);
    return multiplied(value, logarithm + exponent.radius * Math.abs(Math.log(base.value)));
  }
  if (exponent.value <= exponent.radius) return Number.POSITIVE_INFINITY;
  // All results lie between 0 and the far end to one of the extreme powers; doubled, as it need not be sharp.
  const end = base.value + base.radius;
  return 2 * Math.max(end ** (exponent.value - exponent.radius), end ** largest);
}

/** |value| · (exp(z) − 1): how far a power moves whose logarithm moves by z. Useless where `value` has underflowed. */
function multiplied(value: number, z: number): number {
  const magnitude = Math.abs(value);
  return z < 1 || magnitude > 2 ** -900 ? magnitude * Math.expm1(z) : Number.POSITIVE_INFINITY;
}
