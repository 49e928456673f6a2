import type { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import type { Arithmetic } from '../../src/arithmetic/arithmetic.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { dual } from '../../src/arithmetic/dual.js';
import { type Enclosure, enclosure } from '../../src/arithmetic/enclosure.js';
import { float32 } from '../../src/arithmetic/float32.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { matrixPower } from '../../src/arithmetic/matrixFunction.js';
import { symmetricEigen } from '../../src/arithmetic/symmetricEigen.js';
import { halfTheDigits } from '../../src/laws/compare.js';
import { contains, distance, isKnown } from './containment.js';
import { randomNumbers } from './randomFormula.js';

const exact = decimal(50);
const arithmetic = enclosure();

/** A·B of square matrices, row by row. */
function product<N>(a: readonly N[], b: readonly N[], { add, multiply }: Arithmetic<N>): readonly N[] {
  const n = Math.sqrt(a.length);
  return a.map((_, at) =>
    Array.from({ length: n }, (_row, k) =>
      multiply(a[Math.floor(at / n) * n + k] as N, b[k * n + (at % n)] as N),
    ).reduce((sum, term) => add(sum, term)),
  );
}

/** Σ g·gᵀ of random vectors, as many as asked, plus eps on the diagonal. */
function gram(random: () => number, n: number, vectors: number, eps: number): readonly number[] {
  const sum = Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? eps : 0));
  for (let k = 0; k < vectors; k++) {
    const g = Array.from({ length: n }, () => Math.round(200 * random() - 100) / 10);
    for (const at of sum.keys())
      sum[at] = (sum[at] as number) + (g[Math.floor(at / n)] as number) * (g[at % n] as number);
  }
  return sum;
}

const inDecimals = (matrix: readonly number[], exponent: Decimal): readonly Decimal[] =>
  matrixPower(matrix.map(exact.fromNumber), exponent, exact);

describe('a power of a symmetric positive semidefinite matrix', () => {
  // Eigenvalues 9 along (1, 1) and 1 along (1, −1).
  const nineAndOne = [5, 4, 4, 5];

  it.each([
    ['1/2', [2, 1, 1, 2]],
    ['-1/2', [2 / 3, -1 / 3, -1 / 3, 2 / 3]],
    ['-1', [5 / 9, -4 / 9, -4 / 9, 5 / 9]],
    ['2', [41, 40, 40, 41]],
    ['0', [1, 0, 0, 1]],
  ])('of a matrix with the eigenvalues 9 and 1: %s', (exponent, expected) => {
    const [above = '', below = '1'] = exponent.split('/');
    const p = exact.divide(exact.literal(above), exact.literal(below));
    const [wanted, got] = [expected.map(exact.fromNumber), inDecimals(nineAndOne, p)];
    for (const [at, value] of got.entries()) expect(value.toNumber()).toBe(wanted[at]?.toNumber());
  });

  it('multiplied with itself is the matrix, in every arithmetic to its own digits', () => {
    const matrix = gram(randomNumbers(1), 4, 6, 0);
    const root = inDecimals(matrix, exact.literal('0.5'));
    for (const [at, value] of product(root, root, exact).entries()) {
      expect(
        exact
          .subtract(value, exact.fromNumber(matrix[at] as number))
          .abs()
          .toNumber(),
      ).toBeLessThan(2 ** -140);
    }
    const errorIn = (own: Arithmetic<number>): number => {
      const power = matrixPower(matrix.map(own.fromNumber), 0.5, own);
      return Math.max(...power.map((x, at) => Math.abs(x - (root[at] as Decimal).toNumber())));
    };
    expect(errorIn(float64)).toBeLessThan(2 ** -45);
    expect(errorIn(float32)).toBeLessThan(2 ** -16);
    expect(errorIn(float32)).toBeGreaterThan(2 ** -30);
  });

  it('takes eigenvalues below 0 for 0, and the symmetric part of a matrix that is not symmetric', () => {
    const reflection = [0, 1, 1, 0].map(exact.fromNumber);
    expect(matrixPower(reflection, exact.literal('1'), exact).map((x) => x.toSignificantDigits(40).toNumber())).toEqual(
      [0.5, 0.5, 0.5, 0.5],
    );
    expect(inDecimals([5, 8, 0, 5], exact.literal('0.5')).map(Number)).toEqual([2, 1, 1, 2]);
  });

  it('ends where numbers are not finite, and is not finite then', () => {
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(matrixPower([odd, 1, 1, 1], 0.5, float64).every(Number.isFinite)).toBe(false);
    }
    expect(matrixPower([0], -0.5, float64)).toEqual([Number.POSITIVE_INFINITY]);
  });

  it('has no derivative here, and says so', () => {
    const forward = dual(float64);
    const power = matrixPower([5, 4, 4, 5].map(forward.variable), forward.literal('0.5'), forward);
    expect(power.map(({ value }) => value)).toEqual(matrixPower([5, 4, 4, 5], 0.5, float64));
    expect(power.every(({ derivative }) => Number.isNaN(derivative))).toBe(true);
  });
});

describe('eigenvectors', () => {
  it.each([2, 3, 5, 17])('of a matrix with %i rows are found in float64 to a few roundings', (n) => {
    const matrix = gram(randomNumbers(n), n, Math.ceil(n / 2), 0);
    const { values, vectors } = symmetricEigen(matrix, float64);
    const size = Math.max(...values);
    for (const [k, vector] of vectors.entries()) {
      for (const i of vector.keys()) {
        const image = vector.reduce((sum, x, j) => sum + x * (matrix[i * n + j] as number), 0);
        expect(Math.abs(image - (values[k] as number) * (vector[i] as number))).toBeLessThan(n * 2 ** -50 * size);
      }
    }
  });

  it('are those of the coordinates where a matrix is diagonal', () => {
    expect(symmetricEigen([3, 0, 0, 2], float64)).toEqual({
      values: [3, 2],
      vectors: [
        [1, 0],
        [0, 1],
      ],
    });
  });
});

type Power = (matrix: readonly Enclosure[], exponent: Enclosure) => readonly Enclosure[];

/** The largest error of the exact power, in radii, and the widest radius beside the largest entry. */
interface Measured {
  readonly error: number;
  readonly width: number;
}

/** Random matrices with one exact matrix inside, known to `wide` of their entries. */
function measured(power: Power, wide: number): Measured {
  const random = randomNumbers(7);
  let [error, width] = [0, 0];
  for (let run = 0; run < 40; run++) {
    const n = 2 + (run % 3);
    const enclosed = gram(random, n, 1 + (run % 5), 1 / 4).map(
      (value): Enclosure => ({ value, radius: Math.abs(value) * wide }),
    );
    const exponent = [-0.5, 0.5, -1, -0.25, 2][run % 5] as number;
    const truth = matrixPower(pointWithin(enclosed, random), exact.fromNumber(exponent), exact);
    const got = power(enclosed, { value: exponent, radius: 0 });
    const size = Math.max(...got.map(({ value }) => Math.abs(value)));
    for (const [at, one] of got.entries()) {
      error = Math.max(error, distance(one, truth[at] as Decimal).toNumber() / one.radius);
      width = Math.max(width, one.radius / size);
    }
  }
  return { error, width };
}

/** A symmetric matrix of the enclosures, each entry somewhere between the ends. */
function pointWithin(enclosed: readonly Enclosure[], random: () => number): readonly Decimal[] {
  const n = Math.sqrt(enclosed.length);
  const shifts = enclosed.map(() => exact.fromNumber(2 * random() - 1));
  return enclosed.map(({ value, radius }, at) => {
    const shift = shifts[Math.min(at, (at % n) * n + Math.floor(at / n))] as Decimal;
    return exact.add(exact.fromNumber(value), exact.multiply(exact.fromNumber(radius), shift));
  });
}

describe('enclosures of a power of a matrix', () => {
  const power: Power = (matrix, exponent) => matrixPower(matrix, exponent, arithmetic);
  const narrowed: Power = (matrix, exponent) =>
    power(matrix, exponent).map(({ value, radius }) => ({ value, radius: radius / 256 }));

  it('hold the exact one, and keep half of the digits where one rounding is not known', () => {
    const { error, width } = measured(power, 2 ** -52);
    expect(error).toBeLessThanOrEqual(1);
    expect(width).toBeLessThan(halfTheDigits.float64);
  });

  it('hold the exact one wherever in wide enclosures the matrix is, and would not with a small part of the radius', () => {
    expect(measured(power, 2 ** -20).error).toBeLessThanOrEqual(1);
    expect(measured(narrowed, 2 ** -20).error).toBeGreaterThan(1);
  });

  it('are those of the diagonal entries where nothing else is there', () => {
    const four = { value: 4, radius: 2 ** -40 };
    const zero = { value: 0, radius: 0 };
    const half = { value: 0.5, radius: 0 };
    expect(power([four, zero, zero, four], half)).toEqual([
      arithmetic.power(four, half),
      zero,
      zero,
      arithmetic.power(four, half),
    ]);
  });

  it('are not known where an inverse need not be there, and where nothing was known', () => {
    const inverse = { value: -1, radius: 0 };
    const ones = [1, 1, 1, 1].map(arithmetic.fromNumber);
    expect(power(ones, inverse).some(isKnown)).toBe(false);
    expect(power([0, 0, 0, 1].map(arithmetic.fromNumber), inverse).some(isKnown)).toBe(false);
    expect(power([...ones.slice(1), { value: 1, radius: Number.POSITIVE_INFINITY }], inverse).some(isKnown)).toBe(
      false,
    );
  });

  it('hold the root of a matrix that has none of its inverse, where its steepness has no bound', () => {
    const [first] = power([1, 1, 1, 1].map(arithmetic.fromNumber), { value: 0.5, radius: 0 });
    expect(contains(first as Enclosure, exact.unary.sqrt(exact.literal('0.5')))).toBe(true);
    expect(isKnown(first as Enclosure)).toBe(true);
  });
});
