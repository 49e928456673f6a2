import type { PrimitiveId } from '../../src/autodiff/primitives/index.js';

const larger = (a: string, b: string) => `((${a}) + (${b}) + abs((${a}) - (${b}))) / 2`;
const smaller = (a: string, b: string) => `((${a}) + (${b}) - abs((${a}) - (${b}))) / 2`;

/**
 * The error function, for which mathjs has no derivative: the integral of the exponential's series, term by term. At 3
 * the first term left out is below 10^-54.
 */
const errorFunction = (a: string) => {
  let factorial = 1n;
  const terms = Array.from({ length: 95 }, (_, n) => {
    factorial *= BigInt(n || 1);
    return `(${a})^${2 * n + 1} / ${factorial * BigInt(n % 2 === 0 ? 2 * n + 1 : -2 * n - 1)}`;
  });
  return `(2 / sqrt(pi) * (${terms.join(' + ')}))`;
};

/** What is written as a sum too long to be written into itself. */
export const longForms: ReadonlySet<PrimitiveId> = new Set(['erf', 'erfc', 'gelu']);

/**
 * What each primitive is, as a person writes it in mathjs: from the definitions and not from the formulas here, so that a
 * wrong formula of a value shows as well. The operands are a and b; what mathjs has no derivative for is put in terms of
 * abs.
 */
export const symbolicForms: { readonly [I in PrimitiveId]: (a: string, b: string) => string } = {
  add: (a, b) => `(${a}) + (${b})`,
  subtract: (a, b) => `(${a}) - (${b})`,
  multiply: (a, b) => `(${a}) * (${b})`,
  divide: (a, b) => `(${a}) / (${b})`,
  negate: (a) => `-(${a})`,
  power: (a, b) => `exp((${b}) * log(${a}))`,
  constant_power: (a, b) => `(${a})^(${b})`,
  square: (a) => `(${a}) * (${a})`,
  sqrt: (a) => `sqrt(${a})`,
  exp: (a) => `exp(${a})`,
  log: (a) => `log(${a})`,
  log1p: (a) => `log(1 + (${a}))`,
  expm1: (a) => `exp(${a}) - 1`,
  sin: (a) => `sin(${a})`,
  cos: (a) => `cos(${a})`,
  tan: (a) => `tan(${a})`,
  sinh: (a) => `(exp(${a}) - exp(-(${a}))) / 2`,
  cosh: (a) => `(exp(${a}) + exp(-(${a}))) / 2`,
  tanh: (a) => `(exp(2 * (${a})) - 1) / (exp(2 * (${a})) + 1)`,
  arctan: (a) => `atan(${a})`,
  erf: errorFunction,
  erfc: (a) => `1 - ${errorFunction(a)}`,
  sigmoid: (a) => `1 / (1 + exp(-(${a})))`,
  softplus: (a) => `log(1 + exp(${a}))`,
  relu: (a) => larger('0', a),
  leaky_relu: (a) => larger(a, `0.01 * (${a})`),
  silu: (a) => `(${a}) / (1 + exp(-(${a})))`,
  gelu: (a) => `(${a}) / 2 * (1 + ${errorFunction(`(${a}) / sqrt(2)`)})`,
  gelu_tanh: (a) =>
    `(${a}) / (1 + exp(-2 * sqrt(2 / 3.14159265358979323846264338327950288419716939937510582097494) * ((${a}) + 0.044715 * (${a})^3)))`,
  gelu_sigmoid: (a) => `(${a}) / (1 + exp(-1.702 * (${a})))`,
  abs: (a) => `abs(${a})`,
  sign: (a) => `abs(${a}) / (${a})`,
  max: larger,
  min: smaller,
  hypot: (a, b) => `sqrt((${a})^2 + (${b})^2)`,
};
