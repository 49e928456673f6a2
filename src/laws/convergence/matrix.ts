import type { Decimal } from 'decimal.js';
import { asWritten } from '../decimalView.js';

/** A 2×2 matrix, row by row: [[a, b], [c, d]]. */
export type Matrix = readonly [Decimal, Decimal, Decimal, Decimal];

/** The product A·B. */
export function product([a, b, c, d]: Matrix, [e, f, g, h]: Matrix): Matrix {
  return [
    a.times(e).plus(b.times(g)),
    a.times(f).plus(b.times(h)),
    c.times(e).plus(d.times(g)),
    c.times(f).plus(d.times(h)),
  ];
}

const identity: Matrix = [asWritten(1), asWritten(0), asWritten(0), asWritten(1)];

/** A^t for a whole t from 0 upward, by repeated squaring. */
export function matrixPower(matrix: Matrix, t: number): Matrix {
  if (t === 0) return identity;
  const half = matrixPower(matrix, Math.floor(t / 2));
  const square = product(half, half);
  return t % 2 === 0 ? square : product(square, matrix);
}

/** a + d. */
export function trace([a, , , d]: Matrix): Decimal {
  return a.plus(d);
}

/** a·d − b·c. */
export function determinant([a, b, c, d]: Matrix): Decimal {
  return a.times(d).minus(b.times(c));
}

/** The square root of the sum of squares: of a vector its length, of a matrix a bound on how it stretches vectors. */
export function norm(numbers: readonly Decimal[]): Decimal {
  return numbers
    .map((x) => x.times(x))
    .reduce((sum, square) => sum.plus(square))
    .sqrt();
}

/** A·v. */
export function applied([a, b, c, d]: Matrix, [x, y]: readonly [Decimal, Decimal]): readonly [Decimal, Decimal] {
  return [a.times(x).plus(b.times(y)), c.times(x).plus(d.times(y))];
}
