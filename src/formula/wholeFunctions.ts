import type { Arithmetic } from '../arithmetic/arithmetic.js';

/** Functions that read tensors as a whole and give one number, with how many tensors each takes. */
export const wholeFunctions = { sum: 1, mean: 1, largest: 1, norm: 1, dot: 2 } as const;

export type WholeFunction = keyof typeof wholeFunctions;

/** Whether a function reads tensors as a whole; the others work on each coordinate by itself. */
export function isWholeFunction(name: string): name is WholeFunction {
  return Object.hasOwn(wholeFunctions, name);
}

/**
 * The value of a whole function: sums run from the first coordinate to the last, one rounding each, and `norm` is the
 * Euclidean one, the root of the sum of squares.
 * @param operands as many as the function takes, of one length, at least 1
 */
export function applyWhole<N>(name: WholeFunction, operands: readonly (readonly N[])[], arithmetic: Arithmetic<N>): N {
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
  }
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
