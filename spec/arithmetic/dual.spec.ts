import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arithmetic, unaryFunctions } from '../../src/arithmetic/arithmetic.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { dual } from '../../src/arithmetic/dual.js';
import type { Dual } from '../../src/arithmetic/dualNumber.js';
import { enclosure } from '../../src/arithmetic/enclosure.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { matrixFunction } from '../../src/arithmetic/matrixFunction.js';
import { contains } from './containment.js';

type Numbers = Arithmetic<Decimal>;
type Formula = <N>(arithmetic: Arithmetic<N>, x: N) => N;

const inner = decimal(50);
const wide = decimal(120);
const reproducible = { seed: 5, numRuns: 20 };
/** Within the domain of every function below, away from kinks and poles by more than the step. */
const inside = fc.integer({ min: 10, max: 1400 }).map((thousandths) => inner.literal(`${thousandths}e-3`));
const places = 30;

/** The derivative from a symmetric difference over 2h with h = 10^-30, in 120 digits. */
function differenceQuotient(formula: Formula, x: Decimal): Decimal {
  const h = wide.literal(`1e-${places}`);
  const rise = wide.subtract(formula(wide, wide.add(x, h)), formula(wide, wide.subtract(x, h)));
  return wide.divide(rise, wide.multiply(wide.fromNumber(2), h));
}

/**
 * The quotient errs by h²·|f‴|/6, where third derivatives on [0.01, 1.4] are below 10^12 (the largest is that of x^-2:
 * 24/x^5), and by rounding, 10^-120·|f|/h: together less than 10^-48. The derivative errs by a few units in its 50th
 * digit of the largest term it is summed from, at most 10^4 larger than 1 (1/x²) or of its own size: less than 10^-43.
 */
const error = wide.literal('1e-43');

function agrees(derivative: Decimal, quotient: Decimal): boolean {
  const allowed = wide.multiply(error, wide.add(wide.fromNumber(1), quotient.abs()));
  return wide.subtract(derivative, quotient).abs().lessThanOrEqualTo(allowed);
}

const derivativeOf = (arithmetic: Numbers, formula: Formula, x: Decimal): Decimal => {
  const forward = dual(arithmetic);
  return formula(forward, forward.variable(x)).derivative;
};

const compositions: { readonly [name: string]: Formula } = {
  'x + x': (a, x) => a.add(x, x),
  '3 − x': (a, x) => a.subtract(a.fromNumber(3), x),
  '−x': (a, x) => a.negate(x),
  'x · exp x': (a, x) => a.multiply(x, a.unary.exp(x)),
  '1 / x': (a, x) => a.divide(a.fromNumber(1), x),
  'x / 3': (a, x) => a.divide(x, a.fromNumber(3)),
  'sin x / x': (a, x) => a.divide(a.unary.sin(x), x),
  'x^3': (a, x) => a.power(x, a.fromNumber(3)),
  'x^-2': (a, x) => a.power(x, a.fromNumber(-2)),
  'x^0.3': (a, x) => a.power(x, a.literal('0.3')),
  '2^x': (a, x) => a.power(a.fromNumber(2), x),
  'x^x': (a, x) => a.power(x, x),
  '(−x)^3': (a, x) => a.power(a.negate(x), a.fromNumber(3)),
  'max(x, x²)': (a, x) => a.binary.max(x, a.multiply(x, x)),
  'min(x, x²)': (a, x) => a.binary.min(x, a.multiply(x, x)),
  '|−x|': (a, x) => a.unary.abs(a.negate(x)),
  'log(1 + tanh(x²))': (a, x) => a.unary.log1p(a.unary.tanh(a.multiply(x, x))),
};
const functions = unaryFunctions.map((name): [string, Formula] => [name, (a, x) => a.unary[name](x)]);

describe('forward mode agrees with difference quotients in 120 digits', () => {
  test.each([...functions, ...Object.entries(compositions)])('%s', (_name, formula) => {
    fc.assert(
      fc.property(inside, (x) => {
        // At x = 1 the curves x and x² cross: a kink, where the quotient is neither side's slope.
        fc.pre(!x.equals(1));
        expect(agrees(derivativeOf(inner, formula, x), differenceQuotient(formula, x))).toBe(true);
      }),
      reproducible,
    );
  });

  test('a slope that is wrong by one part in 10^40 is seen', () => {
    const x = inner.literal('0.7');
    const slope = derivativeOf(inner, (a, y) => a.unary.tanh(y), x);
    const wrong = inner.multiply(slope, inner.add(inner.fromNumber(1), inner.literal('1e-40')));
    expect(
      agrees(
        wrong,
        differenceQuotient((a, y) => a.unary.tanh(y), x),
      ),
    ).toBe(false);
  });
});

describe('conventions at kinks and at zero', () => {
  const forward = dual(float64);
  const zero = forward.variable(0);
  const number = forward.fromNumber;
  const slope = (x: Dual<number>) => x.derivative;

  test('|x| and sign x have slope 0 at 0', () => {
    expect(slope(forward.unary.abs(zero))).toBe(0);
    expect(slope(forward.unary.sign(zero))).toBe(0);
  });

  test('max and min take the first argument on ties', () => {
    expect(slope(forward.binary.max(zero, number(0)))).toBe(1);
    expect(slope(forward.binary.max(number(0), zero))).toBe(0);
    expect(slope(forward.binary.min(zero, number(0)))).toBe(1);
    expect(slope(forward.binary.min(number(0), zero))).toBe(0);
  });

  test('constant powers at 0 have a slope', () => {
    expect(forward.power(zero, number(2))).toEqual({ value: 0, derivative: 0 });
    expect(forward.power(zero, number(1))).toEqual({ value: 0, derivative: 1 });
    expect(forward.power(zero, number(0))).toEqual({ value: 1, derivative: 0 });
    expect(slope(forward.power(zero, number(0.5)))).toBe(Number.POSITIVE_INFINITY);
    expect(slope(forward.power(number(0), forward.variable(2)))).toBe(0);
  });

  test('a constant power of a negative base takes no logarithm', () => {
    expect(forward.power(forward.variable(-3), number(2))).toEqual({ value: 9, derivative: -6 });
  });

  test('a constant stays a constant where the slope is infinite', () => {
    expect(forward.unary.sqrt(number(0))).toEqual({ value: 0, derivative: 0 });
    expect(forward.unary.sqrt(zero).derivative).toBe(Number.POSITIVE_INFINITY);
  });

  test('comparisons see values only', () => {
    expect(forward.less(zero, number(1))).toBe(true);
    expect(forward.equal(zero, number(0))).toBe(true);
    expect(forward.either(zero, number(0))).toEqual(zero);
  });
});

test('a straddled maximum has a derivative that is not known', () => {
  const forward = dual(enclosure());
  const x = forward.variable({ value: 1, radius: 0.1 });
  expect(forward.binary.max(x, forward.fromNumber(1)).derivative.radius).toBe(Number.POSITIVE_INFINITY);
});

test('over enclosures, the enclosed derivative contains the exact one', () => {
  const forward = dual(enclosure());
  const formula: Formula = (a, x) => a.multiply(a.power(x, a.fromNumber(3)), a.unary.exp(a.negate(x)));
  fc.assert(
    fc.property(inside, (x) => {
      const enclosed = formula(forward, forward.variable(enclosure().input(x.toNumber()))).derivative;
      expect(contains(enclosed, derivativeOf(wide, formula, x))).toBe(true);
    }),
    reproducible,
  );
});

describe('a function of a matrix, in forward mode', () => {
  const forward = dual(float64);
  const fixed = forward.fromNumber;
  const square = [{ does: 'power', by: fixed(2) }] as const;
  const image = (matrix: readonly Dual<number>[], vector: readonly Dual<number>[]) =>
    matrixFunction(matrix, square, [vector], forward)[0] as readonly Dual<number>[];
  // diag(2, 3)² · (x, 5) is (4·x, 45).
  const diagonal = [2, 0, 0, 3].map(fixed);

  test('is linear in the vector: at a fixed matrix its derivative is the image of the derivative', () => {
    expect(image(diagonal, [forward.variable(7), fixed(5)])).toEqual([
      { value: 28, derivative: 4 },
      { value: 45, derivative: 0 },
    ]);
  });

  test('has no derivative by the matrix, and says so', () => {
    const [first] = image([forward.variable(2), ...diagonal.slice(1)], [7, 5].map(fixed));
    expect(first).toEqual({ value: 28, derivative: Number.NaN });
  });
});
