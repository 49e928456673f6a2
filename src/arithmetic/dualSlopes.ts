import type { Arithmetic, UnaryFunction } from './arithmetic.js';

/** The slope of a function at x, given its value y there. */
type Slope<N> = (x: N, y: N) => N;

/**
 * Forward mode's own table of derivatives, over any arithmetic. Dimensionless. `abs` and `sign` have slope 0 at 0.
 * Source: Abramowitz & Stegun (1964), sections 4.1.46, 4.2.5, 4.3.105–107, 4.4.54, 4.5.71–73, 7.1.19.
 */
export function dualSlopes<N>(inner: Arithmetic<N>): { readonly [F in UnaryFunction]: Slope<N> } {
  const one = inner.fromNumber(1);
  const reciprocal = (x: N) => inner.divide(one, x);
  const square = (x: N) => inner.multiply(x, x);
  /** 2/√π · exp(−x²), where π/4 is the arctangent of 1. */
  const bell = (x: N) =>
    inner.divide(inner.unary.exp(inner.negate(square(x))), inner.unary.sqrt(inner.unary.arctan(one)));
  return {
    sqrt: (_x, y) => reciprocal(inner.multiply(inner.fromNumber(2), y)),
    exp: (_x, y) => y,
    log: reciprocal,
    log1p: (x) => reciprocal(inner.add(one, x)),
    expm1: inner.unary.exp,
    sin: inner.unary.cos,
    cos: (x) => inner.negate(inner.unary.sin(x)),
    tan: (_x, y) => inner.add(one, square(y)),
    sinh: inner.unary.cosh,
    cosh: inner.unary.sinh,
    tanh: (x) => reciprocal(square(inner.unary.cosh(x))),
    arctan: (x) => reciprocal(inner.add(one, square(x))),
    erf: bell,
    erfc: (x) => inner.negate(bell(x)),
    abs: inner.unary.sign,
    sign: () => inner.fromNumber(0),
  };
}
