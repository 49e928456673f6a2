import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { unaryFunctions } from '../../src/arithmetic/arithmetic.js';
import { binary } from '../../src/arithmetic/binary.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { float64 } from '../../src/arithmetic/float64.js';
import type { Binary } from '../../src/arithmetic/mantissa.js';

const bits = 170;
const short = binary(bits);
/** So many more digits that its roundings are nothing beside one unit of 170 bits. */
const long = decimal(80);
const reproducible = { seed: 170, numRuns: 100 };
const doubles = fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.integer({ min: -9, max: 9 }));

function exactly(x: Binary): ReturnType<typeof long.literal> {
  if (typeof x === 'number') return long.fromNumber(x);
  const two = long.literal('2');
  return long.multiply(long.literal(String(x.mantissa)), long.power(two, long.literal(String(x.exponent))));
}

/** How far a result is from what it should be, in units of its last bit. */
function unitsOff(got: Binary, expected: ReturnType<typeof long.literal>): number {
  const difference = exactly(got).minus(expected).abs();
  if (difference.isZero()) return 0;
  return difference
    .dividedBy(expected.abs())
    .times(long.power(long.literal('2'), long.literal(String(bits))))
    .toNumber();
}

test.each(['add', 'subtract', 'multiply', 'divide'] as const)(
  '%s is off by at most a unit in the last place',
  (name) => {
    fc.assert(
      fc.property(doubles, doubles, doubles, (a, b, c) => {
        // Quotients fill all bits.
        const [left, right] = [short.divide(short.fromNumber(a), short.fromNumber(7)), short.fromNumber(b + c)];
        const expected = long[name](exactly(left), exactly(right));
        const got = short[name](left, right);
        if (expected.isFinite()) expect(unitsOff(got, expected)).toBeLessThanOrEqual(2);
        else expect(Object.is(short.toNumber(got), float64[name](Math.sign(a), Math.sign(b + c)))).toBe(true);
      }),
      reproducible,
    );
  },
);

test('a root is off by at most a unit in the last place, and exact where it can be', () => {
  fc.assert(
    fc.property(doubles, (x) => {
      const third = short.divide(short.fromNumber(Math.abs(x)), short.fromNumber(3));
      expect(unitsOff(short.unary.sqrt(third), exactly(third).sqrt())).toBeLessThanOrEqual(2);
      const square = short.multiply(short.fromNumber(x), short.fromNumber(x));
      expect(short.unary.sqrt(square)).toEqual(short.fromNumber(Math.abs(x)));
    }),
    reproducible,
  );
});

test('a whole power is exact where it has room, and otherwise off by a unit for each product', () => {
  for (const exponent of [1, 2, 3, 5]) {
    expect(short.power(short.literal('-3'), short.fromNumber(exponent))).toEqual(short.fromNumber((-3) ** exponent));
  }
  const base = short.literal('0.999');
  for (const exponent of [2, 7, 64, 65, 1000]) {
    const expected = long.power(exactly(base), long.fromNumber(exponent));
    expect(unitsOff(short.power(base, short.fromNumber(exponent)), expected)).toBeLessThan(128);
  }
});

test.each(unaryFunctions)('%s is that of decimals', (name) => {
  fc.assert(
    fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (x) => {
      const expected = long.unary[name](long.fromNumber(x));
      const got = short.unary[name](short.fromNumber(x));
      if (expected.isFinite()) expect(unitsOff(got, expected)).toBeLessThanOrEqual(4);
      else expect(short.toNumber(got)).toBe(expected.toNumber());
    }),
    { ...reproducible, numRuns: 8 },
  );
});

describe('comparisons and choices', () => {
  const numbers = fc.oneof(doubles, fc.constantFrom(0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY));

  it('are those of doubles', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [left, right] = [short.fromNumber(a), short.fromNumber(b)];
        expect(short.less(left, right)).toBe(a < b);
        expect(short.equal(left, right)).toBe(a === b);
        for (const name of ['max', 'min'] as const) {
          expect(short.toNumber(short.binary[name](left, right)) + 0).toBe(float64.binary[name](a, b) + 0);
        }
        for (const name of ['abs', 'sign'] as const) {
          expect(short.toNumber(short.unary[name](left)) + 0).toBe(float64.unary[name](a) + 0);
        }
      }),
      reproducible,
    );
  });
});

test('what is computed in doubles is millions of units off', () => {
  const third = short.fromNumber(1 / 3);
  expect(unitsOff(third, long.divide(long.literal('1'), long.literal('3')))).toBeGreaterThan(1e6);
});

test('a double that enters comes out unchanged, from one end of the format to the other', () => {
  fc.assert(
    fc.property(fc.double(), (x) => {
      expect(short.toNumber(short.fromNumber(x)) + 0).toBe(x + 0);
    }),
    { ...reproducible, examples: [[Number.MIN_VALUE], [Number.MAX_VALUE], [2 ** -1022], [-Number.MIN_VALUE]] },
  );
});

test('a literal is the number that it denotes', () => {
  for (const text of ['0.1', '1e-8', '-2.5e3', '123456789012345678901234567890', '0']) {
    expect(unitsOff(short.literal(text), long.literal(text))).toBeLessThanOrEqual(1);
  }
  expect(short.literal('NaN')).toBeNaN();
});

test('fewer than 64 bits, or more than 480, are refused', () => {
  for (const wrong of [63, 481, 100.5, Number.NaN]) expect(() => binary(wrong)).toThrow(RangeError);
});
