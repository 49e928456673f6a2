import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unaryFunctions } from '../../src/arithmetic/arithmetic.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { ulpDistance } from '../../src/arithmetic/ulp.js';

const exact = decimal(50);
const reproducible = { seed: 64, numRuns: 200 };
/** Sign × short decimal × power of ten. */
const numbers = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -5, max: -1 }))
  .map(([digits, places]) => digits * 10 ** places);

/** Library functions may err by the 3 ulp that enclosures charge for them; the others round to the nearest double. */
const roundedCorrectly = ['sqrt', 'abs', 'sign'];

test.each(unaryFunctions)('%s is the decimal function, rounded', (name) => {
  const steps = roundedCorrectly.includes(name) ? 0 : 3;
  fc.assert(
    fc.property(numbers, (x) => {
      const truth = exact.toNumber(exact.unary[name](exact.fromNumber(x)));
      expect(ulpDistance(float64.unary[name](x), truth)).toBeLessThanOrEqual(steps);
    }),
    reproducible,
  );
});

test.each(['add', 'subtract', 'multiply', 'divide'] as const)('%s rounds the decimal result', (operation) => {
  const long = decimal(200);
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const truth = long.toNumber(long[operation](long.fromNumber(a), long.fromNumber(b)));
      expect(ulpDistance(float64[operation](a, b), truth)).toBe(0);
    }),
    reproducible,
  );
});

test('a literal is the nearest double, a power the engine’s own', () => {
  expect(float64.literal('1e-8')).toBe(1e-8);
  expect(float64.power(0.9, 3)).toBe(0.9 ** 3);
  expect(float64.power(-8, 1 / 3)).toBeNaN();
});

test('NaN spreads through max and min and makes comparisons false', () => {
  expect(float64.binary.max(Number.NaN, 1)).toBeNaN();
  expect(float64.binary.min(1, Number.NaN)).toBeNaN();
  expect(float64.less(Number.NaN, 1)).toBe(false);
  expect(float64.equal(Number.NaN, Number.NaN)).toBe(false);
});
