/** Functions of one number that the notation knows. */
export const unaryFunctions = [
  'sqrt',
  'exp',
  'log',
  'log1p',
  'expm1',
  'sin',
  'cos',
  'tan',
  'sinh',
  'cosh',
  'tanh',
  'arctan',
  'erf',
  'erfc',
  'abs',
  'sign',
] as const;

/** Functions of two numbers that the notation knows. */
export const binaryFunctions = ['max', 'min'] as const;

export type UnaryFunction = (typeof unaryFunctions)[number];
export type BinaryFunction = (typeof binaryFunctions)[number];

/** What becomes of every eigenvalue: raised to a power, 0 if it is negative, or shifted. */
export interface SpectralStep<N> {
  readonly does: 'power' | 'shift';
  readonly by: N;
}

/**
 * What a number is and what can be done with it. One formula is read over many instances:
 * float64, float32, decimal, enclosure, dual.
 *
 * Every operation is total: outside its domain it yields the instance's own "not a number" and never throws.
 */
export interface Arithmetic<N> {
  readonly name: string;

  /** The number that a decimal text such as `0.999` or `1e-8` denotes, exactly where the instance can hold it. */
  literal(text: string): N;
  /** The number that a double holds, exactly: 0.1 becomes 0.1000000000000000055… where the instance can hold it. */
  fromNumber(x: number): N;
  /** The nearest double. */
  toNumber(x: N): number;

  negate(x: N): N;
  add(a: N, b: N): N;
  subtract(a: N, b: N): N;
  multiply(a: N, b: N): N;
  divide(a: N, b: N): N;
  power(base: N, exponent: N): N;

  readonly unary: { readonly [F in UnaryFunction]: (x: N) => N };
  readonly binary: { readonly [F in BinaryFunction]: (a: N, b: N) => N };

  /** Whether a < b; `undefined` when the instance cannot decide. A comparison with "not a number" is false. */
  less(a: N, b: N): boolean | undefined;
  /** Whether a = b; `undefined` when the instance cannot decide. */
  equal(a: N, b: N): boolean | undefined;
  /** The value of a choice whose condition could not be decided: what covers both branches. */
  either(a: N, b: N): N;

  /** Functions of symmetric matrices, where Jacobi's method with the operations above would not do. See `matrixFunction.ts`. */
  readonly matrixFunction?: (
    matrix: readonly N[],
    steps: readonly SpectralStep<N>[],
    vectors: readonly (readonly N[])[],
  ) => readonly (readonly N[])[];
}
