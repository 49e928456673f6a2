import type { Arithmetic } from './arithmetic.js';
import { throughDecimals } from './binaryFunctions.js';
import { type Binary, type Finite, roundingTo, toNumber, wholeOf, zero } from './mantissa.js';

/**
 * Binary floating point over whole numbers: as long as decimals, and several times as fast. Sums, products, quotients and
 * roots are off by at most one unit in the last place; powers and the other functions are those of decimals. The exponent
 * has no limit that anything here reaches.
 * @param bits of the mantissa, 64 to 480
 * @throws RangeError when there are fewer or more
 */
export function binary(bits: number): Arithmetic<Binary> {
  if (!Number.isInteger(bits) || bits < 64 || bits > 480) {
    throw new RangeError(`binary: bits must be a whole number from 64 to 480, not ${bits}`);
  }
  const rounding = roundingTo(bits);
  const { round, sum, product, quotient, root } = rounding;
  const add = onFinite((a, b) => a + b, sum);
  const less = (a: Binary, b: Binary): boolean => signOf(add(a, negate(b))) < 0;
  const { unary, power, literal } = throughDecimals(bits, rounding);
  return {
    name: `binary(${bits})`,
    literal,
    fromNumber: (x) => (Number.isFinite(x) ? round(...wholeOf(x)) : x),
    toNumber,
    negate,
    add,
    subtract: (a, b) => add(a, negate(b)),
    multiply: onFinite((a, b) => a * b, product),
    divide: onFinite(
      (a, b) => a / b,
      (a, b) => (b.mantissa === 0n ? signOf(a) / 0 : quotient(a, b)),
    ),
    power,
    unary: {
      ...unary,
      sqrt: (x) => (typeof x !== 'number' && x.mantissa > 0n ? root(x) : settled(Math.sqrt(signOf(x)))),
      abs: (x) => (signOf(x) < 0 ? negate(x) : x),
      sign: (x) => (isNotANumber(x) ? x : round(BigInt(Math.sign(signOf(x))), 0)),
    },
    binary: {
      max: (a, b) => (less(a, b) || isNotANumber(b) ? b : a),
      min: (a, b) => (less(b, a) || isNotANumber(b) ? b : a),
    },
    less,
    equal: (a, b) => (typeof a === 'number' ? a === b : typeof b !== 'number' && isSame(a, b)),
    either: (a) => a,
  };
}

const isNotANumber = (x: Binary): boolean => typeof x === 'number' && Number.isNaN(x);
const isSame = (a: Finite, b: Finite): boolean => a.mantissa === b.mantissa && a.exponent === b.exponent;

function negate(x: Binary): Binary {
  return typeof x === 'number' ? -x : { mantissa: -x.mantissa, exponent: x.exponent };
}

/** What is not finite itself; of a finite number −1, 0 or 1, which does beside an infinity. */
function signOf(x: Binary): number {
  if (typeof x === 'number') return x;
  return x.mantissa > 0n ? 1 : x.mantissa < 0n ? -1 : 0;
}

/** The result of an operation on signs and infinities: where it is finite, it is 0. */
const settled = (y: number): Binary => (Number.isFinite(y) ? zero : y);

function onFinite(
  onSigns: (a: number, b: number) => number,
  exactly: (a: Finite, b: Finite) => Binary,
): (a: Binary, b: Binary) => Binary {
  return (a, b) =>
    typeof a === 'number' || typeof b === 'number' ? settled(onSigns(signOf(a), signOf(b))) : exactly(a, b);
}
