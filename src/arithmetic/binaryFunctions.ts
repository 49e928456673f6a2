import type { Decimal } from 'decimal.js';
import { type Arithmetic, type UnaryFunction, unaryFunctions } from './arithmetic.js';
import { decimal, mostRemembered } from './decimal.js';
import { type Binary, type Finite, type Rounding, toNumber } from './mantissa.js';
import { recall } from './recall.js';

/** Whole powers up to this one are products: exact where they have room, and each product adds at most a unit. */
const largestProduct = 64;

/** Whether nothing stands behind the point. */
function isWhole(x: Binary): boolean {
  return (
    typeof x !== 'number' && x.exponent < 0 && (x.mantissa >> BigInt(-x.exponent)) << BigInt(-x.exponent) === x.mantissa
  );
}

function wholePower(base: Finite, exponent: number, { product }: Rounding): Finite {
  let square = base;
  let result: Finite | undefined;
  for (let rest = exponent; ; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = result ? product(result, square) : square;
    if (rest <= 1) return result as Finite;
    square = product(square, square);
  }
}

/** What decimals can do: read a text, and the functions that are not a matter of whole numbers. */
export function throughDecimals(
  bits: number,
  rounding: Rounding,
): Pick<Arithmetic<Binary>, 'literal' | 'power' | 'unary'> {
  const { round, quotient } = rounding;
  const wide = decimal(Math.ceil(bits * Math.log10(2)) + 5);
  const two = wide.literal('2');
  const toDecimal = (x: Binary): Decimal =>
    typeof x === 'number'
      ? wide.fromNumber(x)
      : wide.multiply(wide.literal(String(x.mantissa)), wide.power(two, wide.literal(String(x.exponent))));
  const fromDecimal = (x: Decimal): Binary => {
    if (!x.isFinite()) return x.toNumber();
    const places = x.decimalPlaces();
    const scaled = BigInt(x.times(`1e${places}`).toFixed());
    return quotient(round(scaled, 0), round(10n ** BigInt(places), 0));
  };
  const powers = recall<string, Binary>(mostRemembered);
  return {
    literal: (text) => fromDecimal(wide.literal(text)),
    power: (base, exponent) => {
      const whole = toNumber(exponent);
      if (typeof base !== 'number' && isWhole(exponent) && whole >= 1 && whole <= largestProduct) {
        return wholePower(base, whole, rounding);
      }
      const key = [base, exponent].map((x) => (typeof x === 'number' ? x : `${x.mantissa}b${x.exponent}`)).join('^');
      return powers(key, () => fromDecimal(wide.power(toDecimal(base), toDecimal(exponent))));
    },
    unary: Object.fromEntries(
      unaryFunctions.map((name) => [name, (x: Binary) => fromDecimal(wide.unary[name](toDecimal(x)))]),
    ) as { [F in UnaryFunction]: (x: Binary) => Binary },
  };
}
