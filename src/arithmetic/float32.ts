import { type Arithmetic, unaryFunctions } from './arithmetic.js';
import { decimal } from './decimal.js';
import { float64 } from './float64.js';
import { ulpOf } from './ulp.js';

const single = Math.fround;
const unary = Object.fromEntries(
  unaryFunctions.map((name) => [name, (x: number) => single(float64.unary[name](x))]),
) as Arithmetic<number>['unary'];

/**
 * Single precision: numbers are floats held in doubles, each operation is rounded to the nearest float.
 *
 * For + − · / and the square root, rounding to double first is harmless: 53 ≥ 2·24 + 2 (Figueroa 1995, "When is double
 * rounding innocuous?"). The other functions are float64's, rounded. A literal is rounded once, from its decimal text.
 */
export const float32: Arithmetic<number> = {
  name: 'float32',
  literal: nearestFloat,
  fromNumber: single,
  toNumber: (x) => x,
  negate: (x) => -x,
  add: (a, b) => single(a + b),
  subtract: (a, b) => single(a - b),
  multiply: (a, b) => single(a * b),
  divide: (a, b) => single(a / b),
  power: (base, exponent) => single(base ** exponent),
  unary,
  binary: float64.binary,
  less: float64.less,
  equal: float64.equal,
  either: float64.either,
};

/**
 * The float nearest to a decimal text. Rounding to double is monotone, so it can only mislead where it lands on the
 * middle between two floats: there the text itself says on which side of the middle it lies.
 */
function nearestFloat(text: string): number {
  const double = Number(text);
  const magnitude = Math.abs(double);
  const below = single(magnitude - ulpOf(magnitude));
  if (magnitude === 0 || magnitude !== below + ulpOf(below, 'float32') / 2) return single(double);
  const exact = decimal();
  const side = exact.literal(text).abs().comparedTo(exact.fromNumber(magnitude));
  if (side === 0) return single(double);
  return Math.sign(double) * (side < 0 ? below : single(magnitude + ulpOf(magnitude)));
}
