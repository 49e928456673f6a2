import type { Arithmetic, SpectralStep } from './arithmetic.js';
import { sideOf, symmetricEigen } from './symmetricEigen.js';

/**
 * f(A)·x of a symmetric positive semidefinite matrix, for several x: f acts on every eigenvalue, along its eigenvector,
 * step after step. The matrix f(A) itself is never formed, so that nothing is lost where x has no part in a direction
 * in which f is large.
 *
 * Powers are defined for every matrix, as those of the nearest positive semidefinite one in the Frobenius norm: of the
 * symmetric part, with its negative eigenvalues, which rounding makes of zeros, taken for 0.
 * Source: Higham (1988), "Computing a nearest symmetric positive semidefinite matrix", theorem 2.1.
 * @param matrix row by row, n² numbers
 * @param steps exponents are real; where a negative one meets the eigenvalue 0, the result is not a number
 * @param vectors each n numbers
 */
export function matrixFunction<N>(
  matrix: readonly N[],
  steps: readonly SpectralStep<N>[],
  vectors: readonly (readonly N[])[],
  arithmetic: Arithmetic<N>,
): readonly (readonly N[])[] {
  if (arithmetic.matrixFunction) return arithmetic.matrixFunction(matrix, steps, vectors);
  const eigen = symmetricEigen(matrix, arithmetic);
  const images = eigen.values.map((value) => imageOf(value, steps, arithmetic));
  return vectors.map((x) => stretched(eigen.vectors, images, x, arithmetic));
}

/** A^p, row by row. */
export function matrixPower<N>(matrix: readonly N[], exponent: N, arithmetic: Arithmetic<N>): readonly N[] {
  const n = sideOf(matrix);
  const units = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_row, j) => arithmetic.fromNumber(i === j ? 1 : 0)),
  );
  const rows = matrixFunction(matrix, [{ does: 'power', by: exponent }], units, arithmetic);
  return rows.flat();
}

/** f of one eigenvalue. */
export function imageOf<N>(value: N, steps: readonly SpectralStep<N>[], arithmetic: Arithmetic<N>): N {
  const zero = arithmetic.fromNumber(0);
  return steps.reduce(
    (x, { does, by }) =>
      does === 'shift' ? arithmetic.add(x, by) : arithmetic.power(arithmetic.binary.max(x, zero), by),
    value,
  );
}

/** Σ_k images[k] · ⟨vectors[k], x⟩ · vectors[k]. */
export function stretched<N>(
  vectors: readonly (readonly N[])[],
  images: readonly N[],
  x: readonly N[],
  { add, multiply }: Arithmetic<N>,
): readonly N[] {
  const sum = (terms: readonly N[]): N => terms.reduce((total, term) => add(total, term));
  const parts = vectors.map((vector, k) =>
    multiply(images[k] as N, sum(vector.map((component, i) => multiply(component, x[i] as N)))),
  );
  return x.map((_, i) => sum(parts.map((part, k) => multiply(part, vectors[k]?.[i] as N))));
}
