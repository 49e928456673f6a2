import type { Decimal } from 'decimal.js';
import { asWritten } from '../decimalView.js';
import { determinant, type Matrix, norm, product, trace } from './matrix.js';

/**
 * Whether every start is led to 0: both roots of z² − trace·z + determinant lie inside the unit circle.
 * Source: Jury (1964), "Theory and Application of the z-Transform Method", the conditions for degree 2.
 */
export function isStable(matrix: Matrix): boolean {
  const product = determinant(matrix);
  return product.abs().lessThan(1) && trace(matrix).abs().lessThan(product.plus(1));
}

/** The larger modulus of the two eigenvalues. */
function spectralRadius(matrix: Matrix): Decimal {
  const [sum, product] = [trace(matrix), determinant(matrix)];
  const discriminant = sum.times(sum).minus(product.times(4));
  return discriminant.isNegative() ? product.sqrt() : sum.abs().plus(discriminant.sqrt()).dividedBy(2);
}

/** Where a run ended, and after how many steps. */
export interface End {
  readonly steps: number;
  /** The length of (theta, m), which was (1, 0). */
  readonly length: Decimal;
}

export const half = asWritten(0.5);

/** Doublings that no run here needs: 2^40 steps. */
const mostDoublings = 40;

/**
 * Runs from (1, 0) until the length must be below 1/2. By the Cayley–Hamilton theorem A^n = u_n·A − det·u_{n−1}, where
 * u_n, a sum of n products of n − 1 eigenvalues, is at most n·ρ^(n−1) in size; so ‖A^n‖ ≤ n·ρ^(n−1)·(‖A‖ + ρ).
 * `undefined` where that is never reached.
 */
export function shrunk(matrix: Matrix): End | undefined {
  const radius = spectralRadius(matrix);
  const factor = norm(matrix).plus(radius);
  let [power, size] = [matrix, radius];
  for (let doublings = 0, steps = 1; doublings < mostDoublings; doublings++, steps *= 2) {
    if (size.times(steps).times(factor).lessThan(radius.times(half))) return { steps, length: lengthOf(power) };
    [power, size] = [product(power, power), size.times(size)];
  }
  return undefined;
}

/**
 * Runs from (1, 0) until the length must be above 2. With w·A = λ·w for the root λ farther from 0, which has to be
 * real, w·A^n = λ^n·w, so that the length is at least |λ|^n·|w_1| / ‖w‖. `undefined` where that is never reached.
 */
export function grown(matrix: Matrix): End | undefined {
  const [, b, , d] = matrix;
  const radius = spectralRadius(matrix);
  const eigenvalue = trace(matrix).isNegative() ? radius.negated() : radius;
  const left = [eigenvalue.minus(d), b] as const;
  const share = left[0].abs().dividedBy(norm(left));
  let [power, size] = [matrix, radius];
  for (let doublings = 0, steps = 1; doublings < mostDoublings; doublings++, steps *= 2) {
    if (size.times(share).greaterThan(2)) return { steps, length: lengthOf(power) };
    [power, size] = [product(power, power), size.times(size)];
  }
  return undefined;
}

/** The length of A^n·(1, 0). */
function lengthOf([a, , c]: Matrix): Decimal {
  return norm([a, c]);
}
