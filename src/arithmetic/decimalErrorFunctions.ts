import type { Decimal } from 'decimal.js';

type DecimalConstructor = typeof Decimal;

/** erf and erfc of decimals. */
export interface ErrorFunctions {
  erf(x: Decimal): Decimal;
  erfc(x: Decimal): Decimal;
}

/**
 * The error function and its complement to so many digits of the value, also where that is tiny; not rounded to them.
 * ±1, 0 and 2 at the infinities, NaN for NaN.
 *
 * While x² is at most `digits`, by Maclaurin's series; beyond, 1 − erf x would have nothing left, and it is the
 * continued fraction. Source: DLMF 7.2.1, 7.2.2.
 * @param digits with some to spare for what is rounded on the way; dimensionless
 * @param withPrecision decimals of so many digits, of which at most 2 · `digits` + 20 are wanted
 */
export function decimalErrorFunctions(
  digits: number,
  withPrecision: (precision: number) => DecimalConstructor,
): ErrorFunctions {
  const places = 2 * digits;
  const scale = 10n ** BigInt(places);
  const [Short, Long] = [withPrecision(digits), withPrecision(places + 20)];
  const fixed = (x: Decimal) => BigInt(x.toFixed(places).replace('.', ''));
  const unfixed = (x: bigint) => new Long(`${x}e-${places}`);
  let known: Decimal | undefined;
  const rootPi = () => {
    known ??= Long.sqrt(Long.acos(-1));
    return known;
  };
  const isNear = (x: Decimal) => Long.mul(x, x).lessThanOrEqualTo(digits);
  const near = (x: Decimal): Decimal =>
    Long.mul(x, Long.div(unfixed(2n * series(fixed(Long.mul(x, x)), scale)), rootPi()));
  const far = (x: Decimal): Decimal => {
    const exponential = Short.exp(Long.mul(x, x).negated());
    // Where it vanishes, or is NaN, x cannot be written out.
    if (!exponential.greaterThan(0)) return exponential;
    return Short.div(exponential, Long.mul(rootPi(), unfixed(fraction(fixed(x), scale, 10n ** BigInt(digits)))));
  };
  const ofPositive = (x: Decimal) => (isNear(x) ? near(x) : Long.sub(1, far(x)));
  return {
    erf: (x) => ofPositive(x.abs()).times(x.s),
    erfc: (x) => (x.greaterThan(0) && !isNear(x) ? far(x) : Long.sub(1, ofPositive(x.abs()).times(x.s))),
  };
}

/**
 * 1 − z/3 + z²/10 − …, by which 2x/√π makes erf x where z = x², in whole numbers of 1/scale.
 *
 * Every term is cut off once, by less than 1, and what is cut off grows by e^z at most in the terms behind: below n·e^z
 * together. As erfc x is above e^−z / (2 + 4x), 2z / ln 10 places are lost: for z up to the digits, 0.87 of the places
 * beyond them.
 * Source: DLMF 7.6.1.
 */
function series(z: bigint, scale: bigint): bigint {
  let sum = 0n;
  let power = scale;
  for (let n = 0n; power !== 0n; n++) {
    sum += power / (2n * n + 1n);
    power = (-power * z) / ((n + 1n) * scale);
  }
  return sum;
}

/**
 * x + (1/2)/(x + 1/(x + (3/2)/(x + …, which divides e^−x²/√π to erfc x, in whole numbers of 1/scale. Its convergents
 * have the value between any two neighbours: it ends when the last two differ by less than one of `parts`.
 * Source: Abramowitz & Stegun (1964), 7.1.14; the convergents by products of quotients as in Lentz (1976), "Generating
 * Bessel functions in Mie scattering calculations using continued fractions".
 */
function fraction(x: bigint, scale: bigint, parts: bigint): bigint {
  const half = (scale * scale) / 2n;
  let [value, above, below] = [x, x, x];
  for (let k = 1n; ; k++) {
    above = x + (k * half) / above;
    value = (value * above) / below;
    const step = above - below;
    if ((step < 0n ? -step : step) * parts < below) return value;
    below = x + ((k + 1n) * half) / below;
  }
}
