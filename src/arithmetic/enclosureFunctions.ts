import type { UnaryFunction } from './arithmetic.js';
import { float64 } from './float64.js';
import { type Enclosure, enclose, exactly, type RoundingRule, type RoundingRules } from './rounding.js';
import { type Spread, spreads } from './spread.js';

type EnclosureFunction = (x: Enclosure) => Enclosure;
type Rounded = keyof typeof spreads;

/** The functions of one enclosure. √ is correctly rounded, `abs` and `sign` do not round, the rest are library functions. */
export function enclosureFunctions(rules: RoundingRules): { readonly [F in UnaryFunction]: EnclosureFunction } {
  const library = (name: Rounded) => rounded(float64.unary[name], spreads[name], rules.libraryFunction);
  return {
    sqrt: rounded(Math.sqrt, spreads.sqrt, rules.operation),
    exp: library('exp'),
    log: library('log'),
    log1p: library('log1p'),
    expm1: library('expm1'),
    sin: library('sin'),
    cos: library('cos'),
    tan: library('tan'),
    sinh: library('sinh'),
    cosh: library('cosh'),
    tanh: library('tanh'),
    arctan: library('arctan'),
    erf: library('erf'),
    erfc: library('erfc'),
    abs: (x) => ({ value: Math.abs(x.value), radius: x.radius }),
    sign,
  };
}

function rounded(compute: (x: number) => number, spread: Spread, rule: RoundingRule): EnclosureFunction {
  return (x) => {
    const value = compute(x.value);
    // Some bounds are capped, as tanh never moves by more than 2: they would turn "not known" into a number again.
    if (x.radius === Number.POSITIVE_INFINITY) return { value, radius: x.radius };
    if (x.radius === 0 && isExact(x.value, value)) return exactly(value);
    return enclose(value, spread(x.value, x.radius, value), rule);
  };
}

/** Every function here is exact at 0 (log, infinite there, is not known), and log 1 = 0 and √1 = 1. */
const isExact = (x: number, y: number): boolean => x === 0 || (x === 1 && (y === 0 || y === 1));

function sign(x: Enclosure): Enclosure {
  const isDecided = x.radius === 0 || Math.abs(x.value) > x.radius;
  return { value: Math.sign(x.value), radius: isDecided ? 0 : Number.POSITIVE_INFINITY };
}
