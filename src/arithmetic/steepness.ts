import type { SpectralStep } from './arithmetic.js';
import { enclosurePower } from './enclosurePower.js';
import { type Enclosure, exactly, roundingRules } from './rounding.js';

const ownRule = roundingRules('float64').libraryFunction;
const unitRoundoff = 2 ** -53;

/** Between which numbers something lies. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * At least the largest |f(α) − f(λ)| / |α − λ| for α in a range: step by step, as the quotient of f∘g is that of f at g's
 * values times that of g. A power is convex or concave, so that its quotient is largest at an end of the range; a shift
 * has quotient 1. Infinity where a power is infinitely steep.
 */
export function steepness(steps: readonly SpectralStep<Enclosure>[], value: number, { low, high }: Range): number {
  let at = exactly(value);
  let ends = [exactly(low), exactly(high)];
  let product = 1;
  for (const { does, by } of steps) {
    if (does === 'shift') {
      const shifted = (x: Enclosure): Enclosure => widened(x.value + by.value, x.radius + by.radius);
      at = shifted(at);
      ends = ends.map(shifted);
      continue;
    }
    const clipped = (x: Enclosure): Enclosure => (x.value > 0 ? x : widened(0, x.radius));
    const [here, all] = [clipped(at), ends.map(clipped)];
    product *= Math.max(...all.map((end) => quotient(here, end, by)));
    at = enclosurePower(here, by, ownRule);
    ends = all.map((end) => enclosurePower(end, by, ownRule));
  }
  return product;
}

/** A sum with the rounding that made it. */
const widened = (value: number, radius: number): Enclosure => ({
  value,
  radius: radius * (1 + 4 * unitRoundoff) + Math.abs(value) * 2 * unitRoundoff,
});

/**
 * At least |a^p − b^p| / |a − b|: the quotient of what the enclosures allow, or the steepest tangent between them, if that
 * is less.
 */
function quotient(a: Enclosure, b: Enclosure, exponent: Enclosure): number {
  const [left, right] = [a, b].map((x) => enclosurePower(x, exponent, ownRule)) as [Enclosure, Enclosure];
  const gap = Math.abs(a.value - b.value) * (1 - 2 * unitRoundoff) - (a.radius + b.radius);
  const secant =
    gap > 0 ? (Math.abs(left.value - right.value) + left.radius + right.radius) / gap : Number.POSITIVE_INFINITY;
  const tangent = Math.max(...[a, b].map((x) => slope(x, exponent)));
  return Math.min(...[secant, tangent].map((x) => (Number.isNaN(x) ? Number.POSITIVE_INFINITY : x)));
}

/** At least |p·x^(p−1)|. */
function slope(x: Enclosure, { value: p, radius }: Enclosure): number {
  if (radius === 0 && (p === 0 || p === 1)) return p;
  const less = { value: p - 1, radius: radius + Math.abs(p - 1) * 2 * unitRoundoff };
  const power = enclosurePower(x, less, ownRule);
  return (Math.abs(p) + radius) * (Math.abs(power.value) + power.radius) * (1 + 8 * unitRoundoff);
}
