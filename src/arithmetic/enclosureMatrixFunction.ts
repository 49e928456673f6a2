import type { Arithmetic, SpectralStep } from './arithmetic.js';
import { type EigenBounds, eigenBounds } from './eigenBounds.js';
import { float64 } from './float64.js';
import { imageOf, stretched } from './matrixFunction.js';
import { type Enclosure, enclose, exactly, type RoundingRules } from './rounding.js';
import { steepness } from './steepness.js';
import { sideOf } from './symmetricEigen.js';

type Steps = readonly SpectralStep<Enclosure>[];

/** What makes up for the roundings of a bound: its sums have a few thousand terms at most. */
const outward = 1 + 2 ** -40;

/**
 * f(A)·x as enclosures, from the eigenvectors V and eigenvalues Λ that float64 finds for the middle of the enclosures.
 * Every matrix B of the enclosures is within δ of C = Q·Λ·Qᵀ, where Q is orthogonal and within e of V (`eigenBounds`).
 * With the eigenpairs (α_i, u_i) of B and (λ_j, q_j) of C, and f[α, λ] = (f(α) − f(λ))/(α − λ),
 *
 *   (f(B) − f(C))·x = Σ_j ⟨q_j, x⟩ · Σ_i (f(α_i) − f(λ_j))·⟨u_i, q_j⟩·u_i = Σ_j ⟨q_j, x⟩ · Σ_i f[α_i, λ_j]·⟨u_i, (B − C)·q_j⟩·u_i,
 *
 * since ⟨u_i, (B − C)·q_j⟩ = (α_i − λ_j)·⟨u_i, q_j⟩. The u_i are orthonormal: the first inner sum is at most as long as the
 * largest |f(α) − f(λ_j)|, the second as the largest |f[α, λ_j]| (`steepness`) times δ, where α lies within δ of the
 * eigenvalues. So a direction in which f is steep counts only as far as x has a part in it.
 *
 * The rest is rounding: f(C)·x is within max|f|·(2e + e²)·‖x‖ of V·f(Λ)·Vᵀ·x, which n products and sums, taken twice, move
 * by 2n + 4 roundings of max|f|·‖x‖ each, in our engine and in a program, which may form f(A) first.
 */
export function enclosureMatrixFunction(
  matrix: readonly Enclosure[],
  steps: Steps,
  vectors: readonly (readonly Enclosure[])[],
  { rules, arithmetic }: { readonly rules: RoundingRules; readonly arithmetic: Arithmetic<Enclosure> },
): readonly (readonly Enclosure[])[] {
  const image = (x: Enclosure): Enclosure => imageOf(x, steps, arithmetic);
  const nothing = vectors.map((x) => x.map(() => unknown));
  if (![...matrix, ...steps.map(({ by }) => by)].every(isKnown)) return nothing;
  if (isDiagonal(matrix)) return ofDiagonal(matrix, image, vectors, arithmetic) ?? nothing;
  const bounds = eigenBounds(matrix, rules.operation);
  const [first, last] = [image(exactly(bounds.low)), image(exactly(bounds.high))];
  const ends = [first, last];
  const images = bounds.values.map((value) => image(exactly(value)));
  if (![...ends, ...images].every(isKnown)) return nothing;
  const range = Math.abs(first.value - last.value) + first.radius + last.radius;
  const moves = images.map(({ radius }, j) => {
    const slope = steepness(steps, bounds.values[j] as number, bounds);
    return Math.min(bounds.far * slope, range) + radius;
  });
  const { relative } = rules.operation;
  const f: Spectrum = { bounds, moves, largest: Math.max(...[...ends, ...images].map(upper)), relative };
  return vectors.map((x) => {
    const middle = x.map(({ value }) => value);
    const values = stretched(
      bounds.vectors,
      images.map(({ value }) => value),
      middle,
      float64,
    );
    const radius = outward * movedBy(f, middle, norm(x.map(({ radius: own }) => own)));
    return values.map((value) => enclose(value, radius, rules.operation));
  });
}

/** A function of an enclosed matrix, as far as its error is concerned. */
interface Spectrum {
  readonly bounds: EigenBounds;
  /** How far f is off along each eigenvector. */
  readonly moves: readonly number[];
  /** The largest |f|. */
  readonly largest: number;
  readonly relative: number;
}

/** How far f(B)·x may be from what float64 computes, where x is known to `own`. */
function movedBy({ bounds, moves, largest, relative }: Spectrum, x: readonly number[], own: number): number {
  const { vectors, tilt } = bounds;
  const n = x.length;
  const length = norm(x);
  const moved = vectors.map((vector, j) => {
    const part = vector.reduce((sum, component, i) => sum + component * (x[i] as number), 0);
    return (Math.abs(part) + (tilt + n * relative) * length) * (moves[j] as number);
  });
  const rounded = (2 * tilt + tilt * tilt + (2 * n + 4) * relative) * length;
  return moved.reduce((sum, one) => sum + one, largest * (rounded + own));
}

const unknown: Enclosure = { value: Number.NaN, radius: Number.POSITIVE_INFINITY };
const isKnown = ({ value, radius }: Enclosure): boolean => Number.isFinite(value) && Number.isFinite(radius);
const upper = ({ value, radius }: Enclosure): number => Math.abs(value) + radius;
const norm = (numbers: readonly number[]): number => Math.hypot(...numbers);

/** Whether no matrix of the enclosures has anything beside its diagonal. */
function isDiagonal(matrix: readonly Enclosure[]): boolean {
  const n = sideOf(matrix);
  return matrix.every(({ value, radius }, at) => at % (n + 1) === 0 || (value === 0 && radius === 0));
}

/** Coordinate by coordinate. Where one entry is not known, programs multiply by what is not a number: so is all. */
function ofDiagonal(
  matrix: readonly Enclosure[],
  image: (x: Enclosure) => Enclosure,
  vectors: readonly (readonly Enclosure[])[],
  { multiply }: Arithmetic<Enclosure>,
): readonly (readonly Enclosure[])[] | undefined {
  const images = matrix.filter((_, at) => at % (sideOf(matrix) + 1) === 0).map(image);
  if (!images.every(isKnown)) return undefined;
  return vectors.map((x) => x.map((component, i) => multiply(images[i] as Enclosure, component)));
}
