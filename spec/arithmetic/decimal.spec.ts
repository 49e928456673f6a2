import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unaryFunctions } from '../../src/arithmetic/arithmetic.js';
import { decimal } from '../../src/arithmetic/decimal.js';

const digits = 50;
const exact = decimal(digits);
const long = decimal(3 * digits);
const reproducible = { seed: 10, numRuns: 60 };
const anyDouble = fc.double({ noNaN: true, noDefaultInfinity: true });
/** Sign × short decimal × power of ten, down to where exp(x) − 1 has nothing but cancellation. */
const numbers = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -120, max: -1 }))
  .map(([significant, places]) => exact.literal(`${significant}e${places}`));

/** The error in units of the last of `digits` digits. */
function lastDigits(x: Decimal, truth: Decimal): Decimal {
  const unit = long.power(long.fromNumber(10), long.fromNumber(truth.e - digits + 1));
  return truth.isZero() ? x : long.divide(long.subtract(x, truth).abs(), unit);
}

describe('a decimal number', () => {
  test('read from a text is exactly that', () => {
    expect(exact.literal('0.999').toString()).toBe('0.999');
    const text = `0.${'123456789'.repeat(12)}`;
    expect(exact.literal(text).toString()).toBe(text);
  });

  test('made from a double is the whole double, not its shortest text', () => {
    expect(exact.fromNumber(0.1).toString()).toBe('0.1000000000000000055511151231257827021181583404541015625');
    expect(exact.fromNumber(2 ** 80).toFixed()).toBe('1208925819614629174706176');
    expect(exact.fromNumber(-1.5).toString()).toBe('-1.5');
    expect(Object.is(exact.toNumber(exact.fromNumber(-0)), -0)).toBe(true);
    expect(exact.toNumber(exact.fromNumber(Number.NEGATIVE_INFINITY))).toBe(Number.NEGATIVE_INFINITY);
    expect(exact.toNumber(exact.fromNumber(Number.NaN))).toBeNaN();
  });

  test('made from any double is halved as often and turned back without loss', () => {
    fc.assert(
      fc.property(anyDouble, (x) => {
        const whole = exact.fromNumber(x);
        expect(exact.toNumber(whole)).toBe(x);
        expect(new Decimal(whole).equals(long.fromNumber(x))).toBe(true);
      }),
      reproducible,
    );
    // 2^-1074 has 751 digits, the last of them the last of 5^1074.
    expect(exact.fromNumber(2 ** -1074).precision()).toBe(751);
  });

  test('leaves the settings of everybody else’s decimals alone', () => {
    const before = Decimal.precision;
    decimal(77).unary.exp(decimal(77).fromNumber(1));
    expect(Decimal.precision).toBe(before);
    expect(exact.divide(exact.fromNumber(1), exact.fromNumber(3)).precision()).toBe(digits);
    expect(decimal(77)).toBe(decimal(77));
  });

  test.each([0, 1.5, 401, Number.NaN])('cannot have %s digits', (count) => {
    expect(() => decimal(count)).toThrow(RangeError);
  });
});

describe('functions are right to the last digit', () => {
  test.each(unaryFunctions)('%s', (name) => {
    fc.assert(
      fc.property(numbers, (x) => {
        const [y, truth] = [exact.unary[name](x), long.unary[name](x)];
        if (truth.isFinite()) expect(lastDigits(y, truth).lessThanOrEqualTo(1)).toBe(true);
        else expect(y.toString()).toBe(truth.toString());
      }),
      reproducible,
    );
  });

  test.each([
    ['expm1', '1e-80', '1.0000000000000000000000000000000000000000000000000e-80'],
    ['log1p', '1e-30', '9.9999999999999999999999999999950000000000000000000e-31'],
    ['tanh', '1e-30', '9.9999999999999999999999999999999999999999999999999e-31'],
    ['sinh', '-2', '-3.6268604078470187676682139828012617048863420123212'],
    ['tanh', '1e6', '1.0000000000000000000000000000000000000000000000000e+0'],
    ['tanh', '-1e300', '-1.0000000000000000000000000000000000000000000000000e+0'],
    ['exp', '1', '2.7182818284590452353602874713526624977572470937000'],
    ['arctan', '1', '7.8539816339744830961566084581987572104929234984378e-1'],
    ['erf', '1', '8.4270079294971486934122063508260925929606699796630e-1'],
    ['erf', '1e-60', '1.1283791670955125738961589031215451716881012586580e-60'],
    ['erf', '-1e300', '-1'],
    ['erfc', '1', '1.5729920705028513065877936491739074070393300203370e-1'],
    ['erfc', '5', '1.5374597944280348501883434853833788901180503147234e-12'],
    ['erfc', '-2', '1.9953222650189527341620692563672529286108917970401'],
  ] as const)('%s %s', (name, x, y) => {
    const value = exact.unary[name](exact.literal(x));
    expect(lastDigits(value, long.literal(y)).lessThanOrEqualTo(1)).toBe(true);
  });

  test('erfc, where fewer digits take the continued fraction and more digits the series', () => {
    const sizes = fc.integer({ min: 8367, max: 13038 }).map((thousandths) => long.literal(`${thousandths}e-3`));
    fc.assert(
      fc.property(sizes, (x) => {
        expect(lastDigits(exact.unary.erfc(x), long.unary.erfc(x)).lessThanOrEqualTo(1)).toBe(true);
        expect(long.add(long.unary.erfc(x), long.unary.erfc(x.negated())).toString()).toBe('2');
      }),
      { ...reproducible, numRuns: 12 },
    );
  });

  test('erf and erfc to as many digits as there can be', () => {
    const most = decimal(400);
    for (const [x, fewer] of [
      ['0.5', 300],
      ['19', 300],
      ['31', 300],
    ] as const) {
      for (const name of ['erf', 'erfc'] as const) {
        const [y, truth] = [decimal(fewer), most].map(({ literal, unary }) => unary[name](literal(x)));
        expect(y?.toString()).toBe(truth?.toSignificantDigits(fewer).toString());
      }
    }
  });

  test('powers with whole exponents, of any base', () => {
    const power = (base: string, exponent: string) => exact.power(exact.literal(base), exact.literal(exponent));
    expect(power('0.9', '3').toString()).toBe('0.729');
    expect(power('-2', '3').toString()).toBe('-8');
    expect(power('0', '0').toString()).toBe('1');
    expect(power('-8', '0.5').isNaN()).toBe(true);
    const truth = long.power(long.literal('0.999'), long.literal('10000'));
    expect(lastDigits(power('0.999', '10000'), truth).lessThanOrEqualTo(1)).toBe(true);
  });
});

test('outside the domain there is NaN, never an error', () => {
  for (const x of ['-1', '0', '1e1000', '-1e1000', 'NaN', 'Infinity', '-Infinity', '1e-1000']) {
    for (const name of unaryFunctions) expect(() => exact.unary[name](exact.literal(x))).not.toThrow();
  }
  expect(exact.unary.sqrt(exact.literal('-1')).isNaN()).toBe(true);
  expect(exact.unary.sin(exact.literal('1e1000')).isNaN()).toBe(true);
  expect(exact.divide(exact.literal('0'), exact.literal('0')).isNaN()).toBe(true);
});

test('NaN spreads through max and min and makes comparisons false', () => {
  const [none, one] = [exact.fromNumber(Number.NaN), exact.fromNumber(1)];
  expect(exact.binary.max(none, one).isNaN()).toBe(true);
  expect(exact.binary.min(one, none).isNaN()).toBe(true);
  expect([exact.less(none, one), exact.less(one, none), exact.equal(none, none)]).toEqual([false, false, false]);
});
