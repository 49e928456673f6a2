import type { Arithmetic, UnaryFunction } from './arithmetic.js';
import type { Dual } from './dualNumber.js';
import { dualPower } from './dualPower.js';
import { dualSlopes } from './dualSlopes.js';
import { matrixFunction } from './matrixFunction.js';

/** Forward mode, and the number to differentiate with respect to. */
export interface DualArithmetic<N> extends Arithmetic<Dual<N>> {
  /** The variable of differentiation at x: its derivative is 1. All other numbers start with derivative 0. */
  variable(x: N): Dual<N>;
}

/**
 * Forward mode over any arithmetic: each operation carries the derivative along with the value. The rules stand here
 * and nowhere else, so that they are evidence independent of every other table of derivatives.
 *
 * A derivative that is exactly 0 stays 0 whatever it is multiplied by: √ at 0 of a constant has derivative 0, not NaN.
 * Conventions at kinks: |x| and sign x have derivative 0 at 0; `max` and `min` take their first argument's on ties.
 * A power whose exponent is constant never takes the logarithm of its base. A function of
 * a matrix is differentiated by the vector that it stretches; by the matrix its derivative is not a number, since no rule
 * for that stands here.
 * Source: Griewank & Walther (2008), "Evaluating Derivatives", section 3.1 and table 2.3.
 */
export function dual<N>(inner: Arithmetic<N>): DualArithmetic<N> {
  const zero = inner.fromNumber(0);
  const constant = (value: N): Dual<N> => ({ value, derivative: zero });
  const scaled = (derivative: N, slope: () => N): N =>
    inner.equal(derivative, zero) ? zero : inner.multiply(slope(), derivative);
  const slopes = dualSlopes(inner);
  const lift =
    (name: UnaryFunction) =>
    (x: Dual<N>): Dual<N> => {
      const value = inner.unary[name](x.value);
      return { value, derivative: scaled(x.derivative, () => slopes[name](x.value, value)) };
    };
  const choose = (isSecond: boolean | undefined, a: Dual<N>, b: Dual<N>): N => {
    if (isSecond === undefined) return inner.either(a.derivative, b.derivative);
    return isSecond ? b.derivative : a.derivative;
  };
  return {
    name: `dual(${inner.name})`,
    literal: (text) => constant(inner.literal(text)),
    fromNumber: (x) => constant(inner.fromNumber(x)),
    toNumber: (x) => inner.toNumber(x.value),
    variable: (value) => ({ value, derivative: inner.fromNumber(1) }),
    negate: (x) => ({ value: inner.negate(x.value), derivative: inner.negate(x.derivative) }),
    add: (a, b) => ({ value: inner.add(a.value, b.value), derivative: inner.add(a.derivative, b.derivative) }),
    subtract: (a, b) => ({
      value: inner.subtract(a.value, b.value),
      derivative: inner.subtract(a.derivative, b.derivative),
    }),
    multiply: (a, b) => ({
      value: inner.multiply(a.value, b.value),
      derivative: inner.add(
        scaled(a.derivative, () => b.value),
        scaled(b.derivative, () => a.value),
      ),
    }),
    divide: (a, b) => {
      const value = inner.divide(a.value, b.value);
      const moved = inner.subtract(
        a.derivative,
        scaled(b.derivative, () => value),
      );
      return { value, derivative: scaled(moved, () => inner.divide(inner.fromNumber(1), b.value)) };
    },
    power: (base, exponent) => dualPower(inner, base, exponent),
    matrixFunction: (matrix, steps, vectors) => {
      const values = (numbers: readonly Dual<N>[]) => numbers.map(({ value }) => value);
      const images = (of: readonly (readonly N[])[]) =>
        matrixFunction(
          values(matrix),
          steps.map(({ does, by }) => ({ does, by: by.value })),
          of,
          inner,
        );
      const isFixed = [...matrix, ...steps.map(({ by }) => by)].every(
        ({ derivative }) => inner.equal(derivative, zero) === true,
      );
      // f(A)·x is linear in x.
      const slopes = isFixed
        ? images(vectors.map((vector) => vector.map(({ derivative }) => derivative)))
        : vectors.map((vector) => vector.map(() => inner.fromNumber(Number.NaN)));
      return images(vectors.map(values)).map((image, k) =>
        image.map((value, at) => ({ value, derivative: slopes[k]?.[at] as N })),
      );
    },
    unary: Object.fromEntries(Object.keys(slopes).map((name) => [name, lift(name as UnaryFunction)])) as Arithmetic<
      Dual<N>
    >['unary'],
    binary: {
      max: (a, b) => ({
        value: inner.binary.max(a.value, b.value),
        derivative: choose(inner.less(a.value, b.value), a, b),
      }),
      min: (a, b) => ({
        value: inner.binary.min(a.value, b.value),
        derivative: choose(inner.less(b.value, a.value), a, b),
      }),
    },
    less: (a, b) => inner.less(a.value, b.value),
    equal: (a, b) => inner.equal(a.value, b.value),
    either: (a, b) => ({
      value: inner.either(a.value, b.value),
      derivative: inner.either(a.derivative, b.derivative),
    }),
  };
}
