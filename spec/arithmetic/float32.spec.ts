import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unaryFunctions } from '../../src/arithmetic/arithmetic.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { float32 } from '../../src/arithmetic/float32.js';
import { float64 } from '../../src/arithmetic/float64.js';

const reproducible = { seed: 32, numRuns: 1000 };
const floats = fc.float({ noNaN: false });
const operations = ['add', 'subtract', 'multiply', 'divide', 'power'] as const;

test.each(operations)('%s is that of float64, rounded to the nearest float', (operation) => {
  fc.assert(
    fc.property(floats, floats, (a, b) => {
      expect(float32[operation](a, b)).toBe(Math.fround(float64[operation](a, b)));
    }),
    reproducible,
  );
});

test.each(unaryFunctions)('%s is that of float64, rounded to the nearest float', (name) => {
  fc.assert(
    fc.property(floats, (x) => {
      expect(float32.unary[name](x)).toBe(Math.fround(float64.unary[name](x)));
    }),
    reproducible,
  );
});

test('addition forgets what a float cannot hold', () => {
  expect(float32.add(2 ** 24, 1)).toBe(2 ** 24);
  expect(float32.add(float32.literal('0.1'), float32.literal('0.2'))).toBe(Math.fround(0.30000001192092896));
  expect(float32.multiply(2 ** -100, 2 ** -50)).toBe(0);
  expect(float32.multiply(2 ** 100, 2 ** 50)).toBe(Number.POSITIVE_INFINITY);
});

describe('a literal is rounded once, from its text', () => {
  // 1 + 2^-24 lies in the middle between two floats; so does the double nearest to texts a little off it.
  const middle = '1.000000059604644775390625';
  const beyondLargest = '340282356779733661637539395458142568448';
  test.each([
    ['on the middle: to the even float', middle, 1],
    ['just above the middle', `${middle}0000000001`, 1 + 2 ** -23],
    ['just below the middle', '1.0000000596046447753906249999', 1],
    ['just above an odd middle, which ties upwards', '1.0000001788139343261718750001', 1 + 2 ** -22],
    ['just below an odd middle, which ties upwards', '1.0000001788139343261718749999', 1 + 2 ** -23],
    ['negative, just above in size', `-${middle}0000000001`, -1 - 2 ** -23],
    ['just below the middle beyond the largest float', `${beyondLargest.slice(0, -1)}7.9`, (2 - 2 ** -23) * 2 ** 127],
    ['on the middle beyond the largest float', beyondLargest, Number.POSITIVE_INFINITY],
    ['on the middle below the smallest float', String(2 ** -150), 0],
    ['plain', '0.1', Math.fround(0.1)],
    ['zero', '0', 0],
  ])('%s', (_place, text, float) => {
    expect(float32.literal(text)).toBe(float);
  });

  test('no float is nearer to the text', () => {
    const exact = decimal(400);
    // Texts that crowd around the middles between floats, where rounding twice goes wrong.
    const crowded = fc.tuple(
      fc.float({ min: 1, max: 2, noNaN: true, maxExcluded: true }),
      fc.integer({ min: -9, max: 9 }),
    );
    fc.assert(
      fc.property(crowded, ([below, off]) => {
        const centre = exact.fromNumber(below + 2 ** -24);
        const text = exact.add(centre, exact.literal(`${off}e-30`));
        const even = Math.fround(below + 2 ** -24);
        const nearest = off === 0 ? even : off < 0 ? below : below + 2 ** -23;
        expect(float32.literal(text.toFixed())).toBe(nearest);
      }),
      reproducible,
    );
  });
});
