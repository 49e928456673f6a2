import type { UnaryFunction } from './arithmetic.js';

/**
 * How far a function moves: a bound on |f(x) − f(v)| over all x with |x − v| ≤ r where f is defined, from the
 * centre `v`, the radius `r` ≥ 0 and `y` = f(v). Infinity where the bound does not exist. Second order included.
 */
export type Spread = (v: number, r: number, y: number) => number;

/** Computed bounds on a distance from a singularity are good to 16u; it is taken that much shorter. */
const inward = 1 - 2 ** -49;

/**
 * r / (scale − r): how far the logarithm moves within r of `scale`, since −log(1 − q) ≤ q / (1 − q).
 * Infinity where the enclosure reaches the singularity.
 */
export function relativeSpread(scale: number, r: number): number {
  const gap = scale * inward - r;
  return gap > 0 ? r / gap : Number.POSITIVE_INFINITY;
}

/** Distance from 0 of the nearest point of the enclosure, where slopes that fall with |x| are steepest. */
const nearest = (v: number, r: number): number => Math.max(Math.abs(v) - r, 0);

/** |sinh x − sinh v| and |cosh x − cosh v| are at most cosh(v)·(sinh r + cosh r − 1), by the addition theorems. */
const hyperbolic: Spread = (v, r) => Math.cosh(v) * Math.expm1(r);

/** The slope of erf and erfc is 2/√π · exp(−x²) in size. The square is taken too small by more than it is rounded. */
const bell: Spread = (v, r) => Math.min(((2 * r) / Math.sqrt(Math.PI)) * Math.exp(-(nearest(v, r) ** 2 * inward)), 2);

/** The functions that round. Those that only choose (`abs`, `sign`) are the enclosure's own. */
export const spreads: { readonly [F in Exclude<UnaryFunction, 'abs' | 'sign'>]: Spread } = {
  /** |√x − √v| = |x − v| / (√x + √v); where the enclosure passes 0 only its part from 0 upward counts. */
  sqrt: (v, r, y) => (r <= v ? r / (y + Math.sqrt(v - r)) : Math.sqrt(v + r)),
  /** Where y itself has underflowed, twice the upper end, which need not be sharp. */
  exp: (v, r, y) => (y > 2 ** -900 ? y * Math.expm1(r) : 2 * Math.exp(v + r)),
  log: (v, r) => relativeSpread(v, r),
  log1p: (v, r) => relativeSpread(1 + v, r),
  expm1: (v, r) => Math.exp(v) * Math.expm1(r),
  sin: (_v, r) => Math.min(r, 2),
  cos: (_v, r) => Math.min(r, 2),
  /** |tan x − tan v| = |sin(x − v)| / |cos x · cos v|, and |cos x| ≥ |cos v| − r. */
  tan: (v, r) => relativeSpread(Math.abs(Math.cos(v)), r) / Math.abs(Math.cos(v)),
  sinh: hyperbolic,
  cosh: hyperbolic,
  tanh: (v, r) => Math.min(r / Math.cosh(nearest(v, r)) ** 2, 2),
  arctan: (v, r) => Math.min(r / (1 + nearest(v, r) ** 2), 4),
  erf: bell,
  erfc: bell,
};
