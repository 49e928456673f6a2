import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../src/formula/parse.js';
import { print } from '../../src/formula/print.js';
import { constant, difference, numberIn, power, product, quotient, sum } from '../../src/formula/simplify.js';

const build = (combine: typeof sum, left: string, right: string) =>
  print(combine(parseExpression(left), parseExpression(right)));

describe('building formulas', () => {
  it.each([
    [sum, '0', 'x', 'x'],
    [sum, 'x', '0', 'x'],
    [sum, '0.1', '0.2', '0.3'],
    [sum, 'x', '-y', 'x - y'],
    [difference, '0', 'x', '-x'],
    [difference, 'x', 'x', '0'],
    [difference, '1', '3', '-2'],
    [difference, 'x', '-y', 'x + y'],
    [product, 'x', '0', '0'],
    [product, '1', 'x', 'x'],
    [product, 'x', '3', '3 * x'],
    [product, '2', '3 * x', '6 * x'],
    [product, '-x', 'y', '-(x * y)'],
    [product, '-x', '-y', 'x * y'],
    [product, '1 / y', 'x', 'x / y'],
    [quotient, '0', 'x', '0'],
    [quotient, 'x', '1', 'x'],
    [quotient, '4 * x', '2', '2 * x'],
    [quotient, '2', '3', '2 / 3'],
    [quotient, 'x', '-2', '-(x / 2)'],
    [power, 'x', '1', 'x'],
    [power, 'x', '0', '1'],
    [power, 'x', '3', 'x^3'],
  ])('with %o: %s and %s give %s', (combine, left, right, expected) => {
    expect(build(combine, left, right)).toBe(expected);
  });

  it('reads numbers with their sign', () => {
    expect(numberIn(constant('-1e-8'))?.toString()).toBe('-1e-8');
    expect(numberIn(parseExpression('x'))).toBeUndefined();
  });
});
