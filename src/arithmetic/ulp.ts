import { format, type Precision } from './format.js';

/**
 * The spacing of a precision's numbers at |x|: the distance from |x|, rounded down to the precision, to the next
 * larger number, also where x is a power of two and the next smaller one is nearer.
 *
 * Any x; 0 and subnormal numbers have the spacing of the subnormals, a number beyond the format's largest and an
 * infinity have Infinity, NaN has NaN.
 */
export function ulpOf(x: number, precision: Precision = 'float64'): number {
  const { unitRoundoff, smallest, smallestNormal, largest } = format(precision);
  const magnitude = Math.abs(x);
  if (magnitude < smallestNormal) return smallest;
  if (magnitude > largest) return Number.POSITIVE_INFINITY;
  return 2 * unitRoundoff * leadingBit(magnitude);
}

/**
 * The largest power of two that is at most x, for a normal positive double, without taking its bits apart.
 * Source: Rump (2009), "Ultimately fast accurate summation", algorithm 3.6 (ufp). Scaled where its product overflows.
 */
function leadingBit(x: number): number {
  if (x > 2 ** 960) return leadingBit(x * 2 ** -64) * 2 ** 64;
  const spread = (2 ** 52 + 1) * x;
  return spread - (1 - 2 ** -53) * spread;
}

/**
 * How many steps from one double to the next lead from a to b: 0 for equal numbers, 1 for neighbours. Symmetric.
 *
 * Steps are counted on the number line, so +0 and −0 are the same point (distance 0; `Object.is` tells them apart).
 * NaN against NaN is 0, NaN against a number is Infinity. An infinity is 0 from itself and Infinity from everything
 * else, its neighbour `Number.MAX_VALUE` included: an overflow is never a near miss.
 * Exact up to 2^53 steps, rounded to the nearest double above.
 */
export function ulpDistance(a: number, b: number): number {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Number.POSITIVE_INFINITY;
  const steps = position(a) - position(b);
  return Number(steps < 0n ? -steps : steps);
}

/** The index of a finite double on the number line: 0 for both zeros, 1 for the smallest positive number. */
function position(x: number): bigint {
  const [bits = 0n] = new BigInt64Array(Float64Array.of(Math.abs(x)).buffer);
  return x < 0 ? -bits : bits;
}
