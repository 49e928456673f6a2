import { Decimal } from 'decimal.js';
import type { Arithmetic, UnaryFunction } from './arithmetic.js';
import { decimalErrorFunctions } from './decimalErrorFunctions.js';
import { recall } from './recall.js';

/** Digits kept beyond the asked ones where a subtraction cancels. */
const guardDigits = 20;
/** decimal.js carries π and ln 10 to this many digits, and refuses to compute with more. */
const storedDigits = 1025;
/** Twice the digits and the guard must leave room within the stored constants. */
const mostDigits = 400;

const instances = new Map<number, Arithmetic<Decimal>>();

/**
 * Decimal floating point, each operation rounded to `digits` significant digits (1 to 400, default 50), with an
 * exponent range that nothing here reaches. `literal` and `fromNumber` are exact whatever their length.
 *
 * NaN outside the real domain, and for sin, cos and tan of arguments so large or so long that π is not known well
 * enough. Throws RangeError when `digits` is outside its range.
 */
export function decimal(digits = 50): Arithmetic<Decimal> {
  if (!Number.isInteger(digits) || digits < 1 || digits > mostDigits) {
    throw new RangeError(`decimal: digits must be an integer from 1 to ${mostDigits}, not ${digits}`);
  }
  const known = instances.get(digits) ?? create(digits);
  instances.set(digits, known);
  return known;
}

function create(digits: number): Arithmetic<Decimal> {
  const Rounded = isolated(digits);
  return {
    name: `decimal(${digits})`,
    literal: (text) => new Rounded(text),
    fromNumber: (x) => new Rounded(exactText(x)),
    toNumber: (x) => x.toNumber(),
    negate: (x) => x.negated(),
    add: (a, b) => Rounded.add(a, b),
    subtract: (a, b) => Rounded.sub(a, b),
    multiply: (a, b) => Rounded.mul(a, b),
    divide: (a, b) => Rounded.div(a, b),
    power: powers(Rounded),
    unary: functions(Rounded, digits),
    binary: { max: (a, b) => Rounded.max(a, b), min: (a, b) => Rounded.min(a, b) },
    less: (a, b) => a.lessThan(b),
    equal: (a, b) => a.equals(b),
    either: (a) => a,
  };
}

/** How many powers are kept. */
export const mostRemembered = 1000;

/** Powers, kept: an algorithm asks for the same powers of its rates in every run. A square is a product, soon computed. */
function powers(Rounded: DecimalConstructor): (base: Decimal, exponent: Decimal) => Decimal {
  const half = new Rounded(0.5);
  const known = recall<string, Decimal>(mostRemembered);
  return (base, exponent) => {
    if (exponent.equals(2)) return Rounded.mul(base, base);
    // A root takes a fraction of the time of the logarithm and the exponential.
    if (exponent.equals(half)) return Rounded.sqrt(base);
    return known(`${base}^${exponent}`, () => Rounded.pow(base, exponent));
  };
}

type DecimalConstructor = typeof Decimal;

/** A constructor of its own, so that no setting is shared with anybody. Ties go to even, as in IEEE 754. */
const isolated = (precision: number): DecimalConstructor =>
  Decimal.clone({ defaults: true, precision, rounding: Decimal.ROUND_HALF_EVEN });

/** How much longer or shorter than another an intermediate result may be, so that there are few lengths. */
const stride = 10;

/** Constructors with more digits than the asked ones: the guard, and what cancels where x is added to 1. */
function widening(digits: number): (x: Decimal) => DecimalConstructor {
  const known: DecimalConstructor[] = [];
  return (x) => {
    const strides = Number.isNaN(x.e) ? 0 : Math.ceil(Math.min(Math.max(0, -x.e), digits) / stride);
    known[strides] ??= isolated(digits + guardDigits + strides * stride);
    return known[strides];
  };
}

function functions(Rounded: DecimalConstructor, digits: number): { [F in UnaryFunction]: (x: Decimal) => Decimal } {
  const wideFor = widening(digits);
  const round = (x: Decimal) => new Rounded(x).toSignificantDigits(digits);
  const isTiny = (x: Decimal) => x.e <= -digits;
  const expm1 = (x: Decimal) => (isTiny(x) ? parabola(wideFor(x), x, 0.5) : wideFor(x).exp(x).minus(1));
  const log1p = (x: Decimal) => (isTiny(x) ? parabola(wideFor(x), x, -0.5) : wideFor(x).ln(wideFor(x).add(x, 1)));
  const errorFunctions = decimalErrorFunctions(digits + guardDigits, isolated);
  const periodic = (compute: (x: Decimal) => Decimal) => (x: Decimal) =>
    x.isFinite() && digits + Math.max(x.e, x.precision()) + guardDigits > storedDigits
      ? new Rounded(Number.NaN)
      : compute(x);
  return {
    sqrt: (x) => Rounded.sqrt(x),
    exp: (x) => Rounded.exp(x),
    log: (x) => Rounded.ln(x),
    log1p: (x) => round(log1p(x)),
    expm1: (x) => round(expm1(x)),
    sin: periodic((x) => Rounded.sin(x)),
    cos: periodic((x) => Rounded.cos(x)),
    tan: periodic((x) => Rounded.tan(x)),
    sinh: (x) => round(hyperbolicSine(expm1(x.abs())).times(x.s)),
    cosh: (x) => round(hyperbolicCosine(wideFor(one).exp(x.abs()))),
    tanh: (x) => round(hyperbolicTangent(expm1(wideFor(x).mul(x.abs(), 2))).times(x.s)),
    arctan: (x) => Rounded.atan(x),
    erf: (x) => round(errorFunctions.erf(x)),
    erfc: (x) => round(errorFunctions.erfc(x)),
    abs: (x) => x.abs(),
    sign: (x) => new Rounded(Rounded.sign(x)),
  };
}

const one = new Decimal(1);

/** x + curvature·x²: the first two terms of expm1 and log1p, enough where x² is below the last of twice the digits. */
const parabola = (Wide: DecimalConstructor, x: Decimal, curvature: number): Decimal =>
  Wide.mul(x, Wide.mul(x, curvature).plus(1));

/** sinh x for x ≥ 0 from e = exp(x) − 1, free of cancellation: (e + e / (e + 1)) / 2. */
const hyperbolicSine = (e: Decimal): Decimal => (e.isFinite() ? e.plus(e.dividedBy(e.plus(1))).times(0.5) : e);

/** cosh x for x ≥ 0 from e = exp(x). */
const hyperbolicCosine = (e: Decimal): Decimal => (e.isFinite() ? e.plus(e.pow(-1)).times(0.5) : e);

/** tanh x for x ≥ 0 from e = exp(2x) − 1, free of cancellation: e / (e + 2), and 1 where e is out of range. */
const hyperbolicTangent = (e: Decimal): Decimal => (e.isFinite() || e.isNaN() ? e.dividedBy(e.plus(2)) : one);

/** All digits of a double: an integer times 2^−k is that integer times 5^k, k places behind the point. */
function exactText(x: number): string {
  if (!Number.isFinite(x) || x === 0) return Object.is(x, -0) ? '-0' : String(x);
  let places = 0;
  let scaled = x;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    places += 1;
  }
  return `${BigInt(scaled) * 5n ** BigInt(places)}e${-places}`;
}
