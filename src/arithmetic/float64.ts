import type { Arithmetic } from './arithmetic.js';
import { erf, erfc } from './errorFunction.js';

/** Double precision, as every JavaScript program computes in it: each operation rounded to the nearest double. */
export const float64: Arithmetic<number> = {
  name: 'float64',
  literal: Number,
  fromNumber: (x) => x,
  toNumber: (x) => x,
  negate: (x) => -x,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  power: (base, exponent) => base ** exponent,
  unary: {
    sqrt: Math.sqrt,
    exp: Math.exp,
    log: Math.log,
    log1p: Math.log1p,
    expm1: Math.expm1,
    sin: Math.sin,
    cos: Math.cos,
    tan: Math.tan,
    sinh: Math.sinh,
    cosh: Math.cosh,
    tanh: Math.tanh,
    arctan: Math.atan,
    erf,
    erfc,
    abs: Math.abs,
    sign: Math.sign,
  },
  binary: { max: (a, b) => Math.max(a, b), min: (a, b) => Math.min(a, b) },
  less: (a, b) => a < b,
  equal: (a, b) => a === b,
  either: (a) => a,
};
