import type { Arithmetic } from './arithmetic.js';

/** A = Σ_k values[k] · vectors[k] · vectors[k]ᵀ. */
export interface Eigen<N> {
  /** In no particular order. */
  readonly values: readonly N[];
  /** `vectors[k]` belongs to `values[k]`: orthonormal but for rounding. */
  readonly vectors: readonly (readonly N[])[];
}

/** Rows of numbers that rotations replace. */
type Rows<N> = N[][];

/** Off-diagonal entries vanish quadratically, so that a dozen sweeps do for any number of digits here. */
const mostSweeps = 50;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix by Jacobi's method: rotations in the plane of two coordinates
 * take one off-diagonal entry after the other to 0, sweep after sweep, until none changes a diagonal entry that it is
 * added to. Numbers that are not finite end it at once and give what is not a number.
 * Source: Golub & Van Loan (2013), "Matrix Computations", section 8.5; the rotation is algorithm 8.5.1.
 * @param matrix row by row, n² numbers; only its symmetric part (A + Aᵀ)/2 is read
 */
export function symmetricEigen<N>(matrix: readonly N[], arithmetic: Arithmetic<N>): Eigen<N> {
  const a = symmetricPart(matrix, arithmetic);
  const [zero, one] = [arithmetic.fromNumber(0), arithmetic.fromNumber(1)];
  const vectors: Rows<N> = a.map((_, k) => a.map((_row, i) => (i === k ? one : zero)));
  for (let sweep = 0; sweep < mostSweeps && swept(a, vectors, arithmetic); sweep++);
  return { values: a.map((row, k) => row[k] as N), vectors };
}

/** The length of the sides of a square matrix that is written row by row. */
export function sideOf(matrix: readonly unknown[]): number {
  return Math.round(Math.sqrt(matrix.length));
}

function symmetricPart<N>(matrix: readonly N[], { add, multiply, fromNumber }: Arithmetic<N>): Rows<N> {
  const n = sideOf(matrix);
  const half = fromNumber(0.5);
  const at = (i: number, j: number): N => matrix[i * n + j] as N;
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_row, j) => (i === j ? at(i, i) : multiply(half, add(at(i, j), at(j, i))))),
  );
}

/** Goes through all pairs of coordinates once; whether there was anything to rotate. */
function swept<N>(a: Rows<N>, vectors: Rows<N>, arithmetic: Arithmetic<N>): boolean {
  let hasRotated = false;
  for (let p = 0; p < a.length; p++) {
    for (let q = p + 1; q < a.length; q++) {
      if (!isSeen(a, p, q, arithmetic) && !isSeen(a, q, p, arithmetic)) continue;
      rotate(a, vectors, [p, q], arithmetic);
      hasRotated = true;
    }
  }
  return hasRotated;
}

/** Whether the entry at (p, q) is large enough to be seen beside the diagonal entry at (p, p). */
function isSeen<N>(a: Rows<N>, p: number, q: number, { less, add, unary }: Arithmetic<N>): boolean {
  const diagonal = unary.abs(a[p]?.[p] as N);
  return less(diagonal, add(diagonal, unary.abs(a[p]?.[q] as N))) === true;
}

function rotate<N>(a: Rows<N>, vectors: Rows<N>, [p, q]: readonly [number, number], arithmetic: Arithmetic<N>): void {
  const { add, subtract, multiply } = arithmetic;
  const [rowP, rowQ] = [a[p] as N[], a[q] as N[]];
  const entry = rowP[q] as N;
  const { tangent, cosine, sine } = angleOf(rowP[p] as N, rowQ[q] as N, entry, arithmetic);
  const turn = (x: N, y: N): readonly [N, N] => [
    subtract(multiply(cosine, x), multiply(sine, y)),
    add(multiply(sine, x), multiply(cosine, y)),
  ];
  const moved = multiply(tangent, entry);
  rowP[p] = subtract(rowP[p] as N, moved);
  rowQ[q] = add(rowQ[q] as N, moved);
  const zero = arithmetic.fromNumber(0);
  rowP[q] = zero;
  rowQ[p] = zero;
  for (const [r, row] of a.entries()) {
    if (r === p || r === q) continue;
    const [x, y] = turn(row[p] as N, row[q] as N);
    row[p] = x;
    rowP[r] = x;
    row[q] = y;
    rowQ[r] = y;
  }
  const [first, second] = [vectors[p] as N[], vectors[q] as N[]];
  for (const i of first.keys()) {
    const [x, y] = turn(first[i] as N, second[i] as N);
    first[i] = x;
    second[i] = y;
  }
}

/** The smaller of the two angles that take the off-diagonal entry to 0, without cancellation. */
function angleOf<N>(first: N, second: N, entry: N, arithmetic: Arithmetic<N>): { tangent: N; cosine: N; sine: N } {
  const { add, subtract, multiply, divide, negate, less, unary } = arithmetic;
  const [zero, one] = [arithmetic.fromNumber(0), arithmetic.fromNumber(1)];
  const lengthOf = (x: N): N => unary.sqrt(add(multiply(x, x), one));
  const cotangentOfTwice = divide(subtract(second, first), add(entry, entry));
  const size = divide(one, add(unary.abs(cotangentOfTwice), lengthOf(cotangentOfTwice)));
  const tangent = less(cotangentOfTwice, zero) ? negate(size) : size;
  const cosine = divide(one, lengthOf(tangent));
  return { tangent, cosine, sine: multiply(tangent, cosine) };
}
