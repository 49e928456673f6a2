import { describe, expect, it } from 'vitest';
import type { Arithmetic } from '../../src/arithmetic/arithmetic.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { bind } from '../../src/formula/evaluate.js';
import { parseExpression } from '../../src/formula/parse.js';

function evaluate(text: string, values: Readonly<Record<string, number>> = {}): number {
  const layout = new Map(Object.keys(values).map((name, slot) => [name, slot]));
  return bind(parseExpression(text), layout, float64)(Object.values(values), 0);
}

/** Writes down what it is asked to do instead of doing it; decides no comparison but those of equal texts. */
const undecided: Arithmetic<string> = {
  name: 'undecided',
  literal: (text) => text,
  fromNumber: String,
  toNumber: Number,
  negate: (x) => `neg(${x})`,
  add: (a, b) => `add(${a},${b})`,
  subtract: (a, b) => `subtract(${a},${b})`,
  multiply: (a, b) => `multiply(${a},${b})`,
  divide: (a, b) => `divide(${a},${b})`,
  power: (a, b) => `power(${a},${b})`,
  unary: new Proxy({} as Arithmetic<string>['unary'], { get: (_, name) => (x: string) => `${String(name)}(${x})` }),
  binary: { max: (a, b) => `max(${a},${b})`, min: (a, b) => `min(${a},${b})` },
  less: (a, b) => (a === b ? false : undefined),
  equal: (a, b) => (a === b ? true : undefined),
  either: (a, b) => `either(${a},${b})`,
};

const asked = (text: string) => bind(parseExpression(text), new Map([['x', 0]]), undecided)(['x'], 0);

describe('bind', () => {
  it.each([
    ['-3^2', -9],
    ['(-3)^2', 9],
    ['2^-3', 0.125],
    ['2^3^2', 512],
    ['(2^3)^2', 64],
    ['7 - 4 - 2', 1],
    ['7 - (4 - 2)', 5],
    ['12 / 3 * 2', 8],
    ['12 / (3 * 2)', 2],
    ['2 + 3 * 4', 14],
    ['-2 * 3 + 1', -5],
    ['2 * -3^2', -18],
    ['1 < 2', 1],
    ['2 <= 1', 0],
    ['2 > 1', 1],
    ['2 >= 2', 1],
    ['2 != 2', 0],
    ['2 == 2', 1],
    ['0 ? 5 : 6 ? 7 : 8', 7],
    ['1 + 1 == 2 ? 3 + 4 : 5', 7],
    ['max(2, 3) - min(2, 3)', 1],
    ['sqrt(9) * abs(-2) + sign(-5)', 5],
  ])('computes %s = %d', (text, value) => {
    expect(evaluate(text)).toBe(value);
  });

  it('computes in the order the formula is written in: (0.1 + 0.2) + 0.3 is not 0.1 + (0.2 + 0.3)', () => {
    expect([evaluate('0.1 + 0.2 + 0.3'), evaluate('0.1 + (0.2 + 0.3)')]).toEqual([0.6000000000000001, 0.6]);
  });

  it.each(['<', '<=', '>', '>=', '=='])('finds NaN %s anything false', (operator) => {
    for (const pair of [
      ['x', 'y'],
      ['y', 'x'],
      ['x', 'x'],
    ]) {
      expect(evaluate(`${pair[0]} ${operator} ${pair[1]} ? 1 : 2`, { x: Number.NaN, y: 1 })).toBe(2);
    }
  });

  it('finds NaN different from everything, so that as a condition it holds', () => {
    expect(evaluate('x != x', { x: Number.NaN })).toBe(1);
    expect(evaluate('x ? 1 : 2', { x: Number.NaN })).toBe(1);
    expect(evaluate('x ? 1 : 2', { x: -0 })).toBe(2);
  });

  it('keeps the sign of zero', () => {
    expect(evaluate('-x', { x: 0 })).toBe(-0);
    expect(evaluate('0 * x', { x: -1 })).toBe(-0);
  });

  it.each([
    ['-x^2', 'neg(power(x,2))'],
    ['1 - 0.10 / x', 'subtract(1,divide(0.10,x))'],
    ['sqrt(x) * max(x, 1e-8)', 'multiply(sqrt(x),max(x,1e-8))'],
    ['x < 1 ? 2 : 3', 'either(2,3)'],
    ['x > 1 ? 2 : 3', 'either(2,3)'],
    ['x <= 1 ? 2 : 3', 'either(2,3)'],
    ['x >= 1 ? 2 : 3', 'either(2,3)'],
    ['x == 1 ? 2 : 3', 'either(2,3)'],
    ['x != 1 ? 2 : 3', 'either(2,3)'],
    ['x ? 2 : 3', 'either(2,3)'],
    ['x < 1', 'either(1,0)'],
    ['x < x ? 2 : 3', '3'],
    ['x >= x ? 2 : 3', '2'],
    ['x == x ? 2 : 3', '2'],
    ['x != x ? 2 : 3', '3'],
  ])('asks the arithmetic for %s as %s', (text, calls) => {
    expect(asked(text)).toBe(calls);
  });
});
