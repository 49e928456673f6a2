import { type Enclosure, type EnclosureArithmetic, enclosure } from '../../src/arithmetic/enclosure.js';
import { enclosurePower } from '../../src/arithmetic/enclosurePower.js';
import { float64 } from '../../src/arithmetic/float64.js';
import type { Precision } from '../../src/arithmetic/format.js';
import { enclose, roundingRules } from '../../src/arithmetic/rounding.js';
import { spreads } from '../../src/arithmetic/spread.js';

/** Wrong enclosure arithmetics, by the mistake made in each. The containment check must catch every one. */
export function plantedErrors(precision: Precision): { readonly [mistake: string]: EnclosureArithmetic } {
  const right = enclosure(precision);
  const rules = roundingRules(precision);
  const uncharged = { ...rules.libraryFunction, relative: 0, absolute: 0 };
  const withUnary = (unary: Partial<EnclosureArithmetic['unary']>) => ({
    ...right,
    unary: { ...right.unary, ...unary },
  });
  const product = (a: Enclosure, b: Enclosure, secondOrder: number, rule = rules.operation) =>
    enclose(
      a.value * b.value,
      Math.abs(a.value) * b.radius + Math.abs(b.value) * a.radius + secondOrder * a.radius * b.radius,
      rule,
    );
  return {
    'a product without its second-order term': { ...right, multiply: (a, b) => product(a, b, 0) },
    'a product without its underflow term': {
      ...right,
      multiply: (a, b) => product(a, b, 1, { ...rules.operation, absolute: 0 }),
    },
    'a product without its rounding': { ...right, multiply: (a, b) => product(a, b, 1, uncharged) },
    'a sum without its rounding': {
      ...right,
      add: (a, b) => ({ value: a.value + b.value, radius: a.radius + b.radius }),
    },
    'a sum whose errors are taken to cancel': {
      ...right,
      add: (a, b) => enclose(a.value + b.value, Math.max(a.radius, b.radius), rules.operation),
    },
    'a quotient that divides by the centre': {
      ...right,
      divide: (a, b) => {
        const value = a.value / b.value;
        return enclose(value, (a.radius + Math.abs(value) * b.radius) / Math.abs(b.value), rules.operation);
      },
    },
    'a power that is charged nothing': {
      ...right,
      power: (base, exponent) => enclosurePower(base, exponent, uncharged),
    },
    'a root that is linearised': withUnary({
      sqrt: (x) => enclose(Math.sqrt(x.value), x.radius / (2 * Math.sqrt(x.value)), rules.operation),
    }),
    'an exponential that is linearised': withUnary({
      exp: (x) => enclose(Math.exp(x.value), Math.exp(x.value) * x.radius, rules.libraryFunction),
    }),
    'a hyperbolic tangent that is charged nothing': withUnary({
      tanh: (x) => enclose(Math.tanh(x.value), spreads.tanh(x.value, x.radius, Math.tanh(x.value)), uncharged),
    }),
    'an error function that is linearised': withUnary({
      erf: (x) => {
        const slope = (2 / Math.sqrt(Math.PI)) * Math.exp(-(x.value ** 2));
        return enclose(float64.unary.erf(x.value), x.radius * slope, rules.libraryFunction);
      },
    }),
    'a sign that is decided by the centre': withUnary({ sign: (x) => ({ value: Math.sign(x.value), radius: 0 }) }),
    'a maximum that forgets the loser': {
      ...right,
      binary: { ...right.binary, max: (a, b) => (a.value >= b.value ? a : b) },
    },
  };
}
