import type { Arithmetic, SpectralStep } from '../arithmetic/arithmetic.js';
import { matrixPower } from '../arithmetic/matrixFunction.js';
import { sideOf } from '../arithmetic/symmetricEigen.js';

/**
 * What a value is: one number, one number per coordinate, or one per pair of coordinates, row by row. A function that
 * takes a tensor takes any of them, and one number for a tensor of it.
 */
export type Shape = 'scalar' | 'vector' | 'matrix';

interface Signature {
  readonly takes: readonly (Shape | 'tensor')[];
  readonly gives: Shape;
}

/** Functions that read tensors as a whole, with what each takes and gives. */
export const wholeFunctions = {
  sum: { takes: ['tensor'], gives: 'scalar' },
  mean: { takes: ['tensor'], gives: 'scalar' },
  largest: { takes: ['tensor'], gives: 'scalar' },
  norm: { takes: ['tensor'], gives: 'scalar' },
  dot: { takes: ['tensor', 'tensor'], gives: 'scalar' },
  outer: { takes: ['vector', 'vector'], gives: 'matrix' },
  matmul: { takes: ['matrix', 'vector'], gives: 'vector' },
  matrix_power: { takes: ['matrix', 'scalar'], gives: 'matrix' },
  add_diagonal: { takes: ['matrix', 'scalar'], gives: 'matrix' },
} as const satisfies Readonly<Record<string, Signature>>;

export type WholeFunction = keyof typeof wholeFunctions;

/** Those that give one number. */
type NumberFunction = {
  [F in WholeFunction]: (typeof wholeFunctions)[F]['gives'] extends 'scalar' ? F : never;
}[WholeFunction];

/** Whether a function reads tensors as a whole; the others work on each coordinate by itself. */
export function isWholeFunction(name: string): name is WholeFunction {
  return Object.hasOwn(wholeFunctions, name);
}

/** The signature of a whole function. */
export function signatureOf(name: WholeFunction): Signature {
  return wholeFunctions[name];
}

/**
 * The value of a whole function: sums run from the first coordinate to the last, one rounding each, `norm` is the
 * Euclidean one, the root of the sum of squares, and `add_diagonal` adds a multiple of the identity.
 * @param operands as many as the function takes: tensors of one length, at least 1, a scalar being a list of one
 * @returns a list for a vector or a matrix, row by row
 */
export function applyWhole<N>(name: NumberFunction, operands: readonly (readonly N[])[], arithmetic: Arithmetic<N>): N;
export function applyWhole<N>(
  name: WholeFunction,
  operands: readonly (readonly N[])[],
  arithmetic: Arithmetic<N>,
): N | readonly N[];
export function applyWhole<N>(
  name: WholeFunction,
  operands: readonly (readonly N[])[],
  arithmetic: Arithmetic<N>,
): N | readonly N[] {
  const [x = [], y = x] = operands;
  switch (name) {
    case 'sum':
      return total(x, arithmetic);
    case 'mean':
      return arithmetic.divide(total(x, arithmetic), arithmetic.fromNumber(x.length));
    case 'largest':
      return x.reduce((largest, one) => arithmetic.binary.max(largest, one));
    case 'norm':
      return arithmetic.unary.sqrt(product(x, x, arithmetic));
    case 'dot':
      return product(x, y, arithmetic);
    case 'outer':
      return x.flatMap((factor) => y.map((other) => arithmetic.multiply(factor, other)));
    case 'matmul':
      return y.map((_, i) => product(x.slice(i * y.length, (i + 1) * y.length), y, arithmetic));
    case 'matrix_power':
      return matrixPower(x, y[0] as N, arithmetic);
    case 'add_diagonal':
      return x.map((entry, at) => (at % (sideOf(x) + 1) === 0 ? arithmetic.add(entry, y[0] as N) : entry));
  }
}

/** Functions of symmetric matrices that act on every eigenvalue, along its eigenvector, and what each does there. */
export const spectralFunctions = { matrix_power: 'power', add_diagonal: 'shift' } as const satisfies Partial<
  Record<WholeFunction, SpectralStep<unknown>['does']>
>;

export type SpectralFunction = keyof typeof spectralFunctions;

/** Whether a function of a matrix acts on its eigenvalues alone. */
export function isSpectralFunction(name: string): name is SpectralFunction {
  return Object.hasOwn(spectralFunctions, name);
}

function total<N>(terms: readonly N[], arithmetic: Arithmetic<N>): N {
  return terms.reduce((sum, term) => arithmetic.add(sum, term));
}

function product<N>(x: readonly N[], y: readonly N[], arithmetic: Arithmetic<N>): N {
  return total(
    x.map((factor, i) => arithmetic.multiply(factor, y[i] as N)),
    arithmetic,
  );
}
