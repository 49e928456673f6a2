import { type DoubleDouble, product, productOf, quotient, sum, sumOf } from './doubleDouble.js';

/** Where the series gives way to the continued fraction. */
const border = 2;
/** At the border the first term that is left out is below 2^-78, where what is computed is above 2^-9. */
const seriesTerms = 38;
/** At the border two neighbouring convergents, which have the value between them, differ by less than 2^-56 of it. */
const fractionSteps = 64;
/** e^(−28²) is less than half of the smallest double. */
const vanishing = 28;

const one: DoubleDouble = { high: 1, low: 0 };
/** √π. Source: OEIS A002161. */
const rootPi: DoubleDouble = { high: 1.772453850905516, low: -7.666586499825799e-17 };
/** 2/√π. Source: OEIS A190732. */
const slopeAtZero: DoubleDouble = { high: 1.1283791670955126, low: 1.533545961316588e-17 };

/** (−1)^n / (n! · (2n + 1)) from n = 0. */
const coefficients: readonly DoubleDouble[] = (() => {
  let inverse = one;
  return Array.from({ length: seriesTerms }, (_, n) => {
    if (n > 0) inverse = quotient(inverse, -n);
    return quotient(inverse, 2 * n + 1);
  });
})();

/**
 * The error function 2/√π · ∫ exp(−t²) dt from 0 to x, in doubles. Odd, also in the sign of 0; ±1 at ±∞.
 *
 * Off by less than 0.6 ulp of the exact value, where |x| is below 2^-969 by less than 2: up to |x| = 2 from Maclaurin's
 * series in pairs of doubles, whose terms add up to 19 times their sum at most, so that of 102 bits at least 90 are right
 * when the sum is rounded; beyond from 1 − erfc |x|, where the error of erfc is below 2^-58.
 * Source: DLMF 7.2.1, 7.6.1.
 */
export function erf(x: number): number {
  if (x === 0) return x;
  const size = Math.abs(x);
  const value = size > border ? 1 - tail(size) : series(size).high;
  return x < 0 ? -value : value;
}

/**
 * The complementary error function 1 − erf x, in doubles, without its cancellation: 2 at −∞, 0 at ∞.
 *
 * Off by less than 0.6 ulp of the exact value up to x = 2, and by less than 3.4 parts in 2^53 beyond, two of them for an
 * exponential that errs by an ulp at most (V8's is fdlibm's, which errs by less); by less than 3 spacings below the
 * normal numbers. Source: DLMF 7.2.2, 7.6.1; Abramowitz & Stegun (1964), 7.1.14.
 */
export function erfc(x: number): number {
  if (x > border) return tail(x);
  if (x < -border) return 2 - tail(-x);
  const { high, low } = series(x);
  return sum(one, { high: -high, low: -low }).high;
}

/** erf x for |x| ≤ 2. */
function series(x: number): DoubleDouble {
  const square = productOf(x, x);
  let total: DoubleDouble = { high: 0, low: 0 };
  for (let n = seriesTerms - 1; n >= 0; n--) total = sum(product(total, square), coefficients[n] as DoubleDouble);
  return product(product(slopeAtZero, total), { high: x, low: 0 });
}

/**
 * erfc x for x > 2: exp(−x²) / √π over x + (1/2)/(x + 1/(x + (3/2)/(x + …. What stands behind x is less than a tenth of
 * the whole, so that of its rounding errors, below 3 parts in 2^53, a third of a part is left. The square is exact in
 * two doubles, of which the second moves the exponential by its own size.
 */
function tail(x: number): number {
  if (x > vanishing) return 0;
  let rest = x;
  for (let k = fractionSteps; k > 1; k--) rest = x + k / (2 * rest);
  const divisor = product(rootPi, sumOf(x, 1 / (2 * rest)));
  const square = productOf(x, x);
  const exponential = Math.exp(-square.high);
  const value = exponential / divisor.high;
  const taken = productOf(value, divisor.high);
  const remainder = exponential - taken.high - taken.low - value * divisor.low;
  return value + (remainder / divisor.high - value * square.low);
}
