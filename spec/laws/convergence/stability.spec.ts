import { describe, expect, it } from 'vitest';
import { determinant, type Matrix, matrixPower, norm, product, trace } from '../../../src/laws/convergence/matrix.js';
import { grown, isStable, shrunk } from '../../../src/laws/convergence/stability.js';
import { asWritten } from '../../../src/laws/decimalView.js';

const matrix = (...entries: readonly [number, number, number, number]): Matrix =>
  entries.map(asWritten) as unknown as Matrix;
const numbers = (of: Matrix) => of.map((entry) => entry.toNumber());

describe('a 2×2 matrix', () => {
  it('is multiplied row by column', () => {
    expect(numbers(product(matrix(1, 2, 3, 4), matrix(5, 6, 7, 8)))).toEqual([19, 22, 43, 50]);
  });

  it('has the power 0, and powers that Fibonacci’s numbers know', () => {
    expect(numbers(matrixPower(matrix(1, 1, 1, 0), 0))).toEqual([1, 0, 0, 1]);
    expect(numbers(matrixPower(matrix(1, 1, 1, 0), 10))).toEqual([89, 55, 55, 34]);
  });

  it('has a trace, a determinant and a norm', () => {
    expect(trace(matrix(1, 2, 3, 4)).toNumber()).toBe(5);
    expect(determinant(matrix(1, 2, 3, 4)).toNumber()).toBe(-2);
    expect(norm(matrix(1, 1, 1, 1)).toNumber()).toBe(2);
  });
});

describe('stability', () => {
  it.each([
    ['two real eigenvalues inside the unit circle', matrix(0.9, 0, 0, -0.9), true],
    ['a pair of complex ones inside', matrix(0, -0.81, 1, 0), true],
    ['one above 1', matrix(1.1, 0, 0, 0.5), false],
    ['one below −1', matrix(0.5, 0, 0, -1.1), false],
    ['a pair of complex ones outside', matrix(0, -1.21, 1, 0), false],
    ['one on the circle', matrix(1, 0, 0, 0.5), false],
  ])('is decided for %s', (_, of, expected) => {
    expect(isStable(of)).toBe(expected);
  });

  it('shows in a run that halves its length, or that never does', () => {
    expect(shrunk(matrix(0.9, 0, 0, -0.9))?.length.toNumber()).toBeLessThan(1 / 2);
    expect(shrunk(matrix(0.5, 1, 0, 0.5))?.length.toNumber()).toBeLessThan(1 / 2);
    expect(shrunk(matrix(1, 0, 0, 1))).toBeUndefined();
  });

  it('shows its absence in a run that doubles its length, as no run of a stable matrix does', () => {
    expect(grown(matrix(1.1, 0, 0, 0.5))?.length.toNumber()).toBeGreaterThan(2);
    expect(grown(matrix(-1.1, 0.3, 0, 0.5))?.length.toNumber()).toBeGreaterThan(2);
    expect(grown(matrix(0.9, 0, 0, 0.5))).toBeUndefined();
  });
});
