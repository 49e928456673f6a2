import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/arithmetic/decimal.js';
import { productError } from '../../src/arithmetic/doubleDouble.js';
import { erf, erfc } from '../../src/arithmetic/errorFunction.js';
import { ulpDistance, ulpOf } from '../../src/arithmetic/ulp.js';

const exact = decimal(50);
const { POSITIVE_INFINITY: infinity, NaN: notANumber } = Number;

type Name = 'erf' | 'erfc';
type InDoubles = (x: number) => number;

/** All sizes of both signs, and the neighbourhood of 2, where the method changes. */
const argument = fc.oneof(
  fc.double({ min: -6.5, max: 6.5, noNaN: true }),
  fc.double({ min: 2, max: 26.5, noNaN: true }),
  fc.integer({ min: -200, max: 200 }).map((steps) => 2 + steps * 2 ** -40),
  fc.integer({ min: -1060, max: 0 }).map((exponent) => -1.7 * 2 ** exponent),
);
const drawn = fc.sample(argument, { seed: 71, numRuns: 150 });
const truths = new Map(
  drawn.map((x) => {
    const { erf: value, erfc: complement } = exact.unary;
    return [x, { erf: value(exact.fromNumber(x)), erfc: complement(exact.fromNumber(x)) }];
  }),
);
/** Where products are split without loss. */
const large = drawn.filter((x) => Math.abs(x) > 2 ** -969);

/** The largest error in spacings of the doubles at the value. */
function worst(f: InDoubles, name: Name, among = large): number {
  const errors = among.map((x) => {
    const truth = truths.get(x)?.[name] as Decimal;
    return exact.divide(exact.fromNumber(f(x)).minus(truth).abs(), exact.fromNumber(ulpOf(truth.toNumber())));
  });
  return Math.max(...errors.map(Number));
}

/** 1.5e-7 off at most. Source: Abramowitz & Stegun (1964), 7.1.26. */
function sevenDigits(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const polynomial = (((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592;
  return Math.sign(x) * (1 - polynomial * t * Math.exp(-x * x));
}

describe('the error function in doubles', () => {
  it('is off by less than 0.6 ulp, and by less than 2 where products cannot be split', () => {
    expect(worst(erf, 'erf')).toBeLessThan(0.6);
    expect(worst(erf, 'erf', drawn)).toBeLessThan(2);
  });

  it('has a complement that is off by less than 0.6 ulp up to 2, and by less than 3.4 beyond', () => {
    expect(
      worst(
        erfc,
        'erfc',
        large.filter((x) => x <= 2),
      ),
    ).toBeLessThan(0.6);
    expect(worst(erfc, 'erfc')).toBeLessThan(3.4);
  });

  it.each<[string, Name, InDoubles]>([
    ['an approximation to seven digits', 'erf', sevenDigits],
    ['a last digit that is off by two', 'erf', (x) => erf(x) * (1 + 2 ** -51)],
    ['a complement taken by subtraction', 'erfc', (x) => 1 - erf(x)],
    ['a square that is rounded before its exponential', 'erfc', (x) => erfc(x) * (1 + productError(x, x, x * x))],
  ])('would be seen to be wrong with %s', (_mistake, name, wrong) => {
    expect(worst(wrong, name)).toBeGreaterThan(3.4);
  });

  it.each([
    [0.5, '0.5204998778', '0.52049987781304653768274665389196452873645157575796'],
    [1, '0.8427007929', '0.84270079294971486934122063508260925929606699796630'],
    [1.5, '0.9661051465', '0.96610514647531072706697626164594785868141047925764'],
    [2, '0.9953222650', '0.99532226501895273416206925636725292861089179704006'],
    [5, '1.0000000000', '0.9999999999984625402055719651498116565146166211099'],
    [-0.125, '-0.1403162048', '-0.14031620480133381739302944652162339818697958314985'],
  ])('has the published value at %d: Abramowitz & Stegun, table 7.1, and Boost.Math', (x, ten, fifty) => {
    expect(erf(x).toFixed(10)).toBe(ten);
    expect(erf(x)).toBe(Number(fifty));
    expect(ulpDistance(erfc(x), exact.subtract(exact.fromNumber(1), exact.literal(fifty)).toNumber())).toBeLessThan(2);
  });

  it('is odd to the bit, and its complement symmetric about 1', () => {
    for (const x of drawn) expect(erf(-x)).toBe(-erf(x));
    expect(
      worst(
        (x) => 2 - erfc(-x),
        'erfc',
        drawn.filter((x) => x < -0.5),
      ),
    ).toBeLessThan(3);
  });

  it('ends in 0, ±1 and 2, and knows the sign of 0', () => {
    expect([0, -0, infinity, -infinity, 7, -7, 1e300].map(erf)).toEqual([0, -0, 1, -1, 1, -1, 1]);
    expect([0, -0, infinity, -infinity, 27.3, -7, 1e300].map(erfc)).toEqual([1, 1, 0, 2, 0, 2, 0]);
    expect([erf(notANumber), erfc(notANumber)]).toEqual([notANumber, notANumber]);
  });
});
