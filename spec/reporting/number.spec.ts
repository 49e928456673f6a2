import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/arithmetic/decimal.js';
import { showNumber } from '../../src/reporting/number.js';

const { literal } = decimal(50);

describe('a number as text', () => {
  it.each([
    ['9.9000000000499999999750000000', '9.90000000005'],
    ['396.00000000198994974', '396.00000000199'],
    ['-0.125', '-0.125'],
    ['400', '400'],
    ['0.0000001', '1e-7'],
    ['0', '0'],
  ])('shows %s as %s', (text, shown) => {
    expect(showNumber(literal(text))).toBe(shown);
  });

  it('shows more digits when they are asked for', () => {
    expect(showNumber(literal('1.23456789012345678901234567890123'), 30)).toBe('1.2345678901234567890123456789');
  });

  it('shows doubles in the same way', () => {
    expect([0.1 + 0.2, 1 / 3, 1e21, -5, Number.NaN, Number.POSITIVE_INFINITY].map((x) => showNumber(x))).toEqual([
      ...['0.3', '0.333333333333333', '1e+21', '-5', 'NaN', 'Infinity'],
    ]);
    expect(showNumber(0.1 + 0.2, 17)).toBe('0.30000000000000004');
  });
});
