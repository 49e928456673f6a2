import { float64 } from './float64.js';
import type { Enclosure, RoundingRule } from './rounding.js';
import { type Eigen, sideOf, symmetricEigen } from './symmetricEigen.js';

const unitRoundoff = 2 ** -53;
/** What makes up for the roundings of a bound: its sums have a few thousand terms at most. */
const outward = 1 + 2 ** -40;

/** Computed eigenvectors and eigenvalues, and how far they may be from those of any matrix of an enclosure. */
export interface EigenBounds extends Eigen<number> {
  /** An orthogonal matrix Q is so near to the computed V, in the Frobenius norm; dimensionless. */
  readonly tilt: number;
  /** Every matrix of the enclosure is so near to Q·Λ·Qᵀ, in the Frobenius norm, in the matrix's units. */
  readonly far: number;
  /** All their eigenvalues lie from `low` to `high`. */
  readonly low: number;
  readonly high: number;
}

/**
 * The eigenvectors of the middle of an enclosure as float64 finds them. Nothing is believed of them: how far they are off
 * is measured. Let e = ‖VᵀV − I‖_F. The nearest orthogonal matrix Q is at most e away, as |σ − 1| ≤ |σ² − 1| for each
 * singular value σ, so that V·Λ·Vᵀ is at most max|Λ|·(2e + e²) away from Q·Λ·Qᵀ; and the middle A is ‖A − V·Λ·Vᵀ‖_F away
 * from that. Eigenvalues move by no more than the matrix does (Weyl).
 *
 * A program finds other eigenvectors. It is taken to be backward stable: to find those of a matrix that is off by a
 * rounding of max|Λ| for each of n rows. (Golub & Van Loan 2013, "Matrix Computations", section 8.5.)
 * @param matrix known numbers, n² of them; the enclosure is of symmetric matrices
 */
export function eigenBounds(matrix: readonly Enclosure[], { relative }: RoundingRule): EigenBounds {
  const n = sideOf(matrix);
  const mirrored = (at: number): number => matrix[(at % n) * n + Math.floor(at / n)]?.value as number;
  const middle = matrix.map(({ value }, at) => (value + mirrored(at)) / 2);
  const eigen = symmetricEigen(middle, float64);
  const tilt = defectOf(eigen);
  const size = Math.max(...eigen.values.map(Math.abs));
  const off = norm(matrix.map(({ value, radius }, at) => radius + Math.abs(value - (middle[at] as number))));
  const far = outward * (off + residualOf(eigen, middle) + size * (2 * tilt + tilt * tilt + n * relative));
  const [low, high] = [Math.min(...eigen.values) - far, Math.max(...eigen.values) + far];
  return { ...eigen, tilt, far, low, high };
}

const norm = (numbers: readonly number[]): number => Math.hypot(...numbers);

/** At least ‖VᵀV − I‖_F: each entry as computed, and the roundings of its n products and sums. */
function defectOf({ vectors }: Eigen<number>): number {
  const n = vectors.length;
  const entries = vectors.flatMap((one, k) =>
    vectors.map((other, l) => {
      const products = one.map((x, i) => x * (other[i] as number));
      const size = products.reduce((sum, product) => sum + Math.abs(product), 1);
      const value = products.reduce((sum, product) => sum + product, k === l ? -1 : 0);
      return Math.abs(value) + (n + 2) * unitRoundoff * size;
    }),
  );
  return outward * norm(entries);
}

/** At least ‖A − V·Λ·Vᵀ‖_F, with the roundings of each entry's 2n products and sums, and what may have underflowed. */
function residualOf({ values, vectors }: Eigen<number>, matrix: readonly number[]): number {
  const n = values.length;
  const entries = matrix.map((entry, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    const terms = vectors.map((vector, k) => (values[k] as number) * (vector[i] as number) * (vector[j] as number));
    const size = terms.reduce((sum, term) => sum + Math.abs(term), Math.abs(entry));
    const value = terms.reduce((rest, term) => rest - term, entry);
    return Math.abs(value) + (2 * n + 2) * (unitRoundoff * size + Number.MIN_VALUE);
  });
  return outward * norm(entries);
}
