import { describe, expect, test } from 'vitest';
import { ulpDistance, ulpOf } from '../../src/arithmetic/ulp.js';

const { MAX_VALUE, MIN_VALUE, EPSILON, POSITIVE_INFINITY, NEGATIVE_INFINITY, NaN: notANumber } = Number;

describe('the spacing of numbers', () => {
  test.each([
    ['at 1', 1, EPSILON, 2 ** -23],
    ['just below 1', 1 - EPSILON / 2, EPSILON / 2, 2 ** -24],
    ['at −3', -3, 2 * EPSILON, 2 ** -22],
    ['at 0', 0, MIN_VALUE, 2 ** -149],
    ['at the smallest normal double', 2 ** -1022, MIN_VALUE, 2 ** -149],
    ['at the smallest normal float', 2 ** -126, 2 ** -178, 2 ** -149],
    ['at the largest float', (2 - 2 ** -23) * 2 ** 127, 2 ** 75, 2 ** 104],
    ['at the largest double', MAX_VALUE, 2 ** 971, POSITIVE_INFINITY],
    ['at infinity', POSITIVE_INFINITY, POSITIVE_INFINITY, POSITIVE_INFINITY],
    ['at NaN', notANumber, notANumber, notANumber],
  ])('%s', (_where, x, double, float) => {
    expect(ulpOf(x)).toBe(double);
    expect(ulpOf(x, 'float32')).toBe(float);
  });

  test('leads to the next number in every binade, with none between', () => {
    for (let exponent = -1074; exponent < 1024; exponent += 1) {
      const x = 2 ** exponent;
      expect(ulpDistance(x, x + ulpOf(x))).toBe(1);
      const last = x + (x - ulpOf(x));
      expect(ulpOf(last)).toBe(ulpOf(x));
    }
    for (let exponent = -149; exponent < 128; exponent += 1) {
      const x = 2 ** exponent;
      const step = ulpOf(x, 'float32');
      expect(Math.fround(x + step)).toBe(x + step);
      expect(Math.fround(x + step / 4)).toBe(x);
    }
  });
});

describe('the distance between two doubles, counted in steps', () => {
  test.each([
    ['a number and itself', 1.5, 1.5, 0],
    ['zero and minus zero, one point of the line', 0, -0, 0],
    ['neighbours', 1, 1 + EPSILON, 1],
    ['neighbours across a power of two', 1, 1 - EPSILON / 2, 1],
    ['zero and the smallest number', 0, MIN_VALUE, 1],
    ['minus zero and the smallest number', -0, MIN_VALUE, 1],
    ['the smallest numbers of both signs', -MIN_VALUE, MIN_VALUE, 2],
    ['the halves of a binade', 1, 2, 2 ** 52],
    ['0.1 + 0.2 and 0.3', 0.1 + 0.2, 0.3, 1],
    ['the largest doubles of both signs', -MAX_VALUE, MAX_VALUE, 2 * (2 ** 63 - 2 ** 52)],
    ['an infinity and itself', NEGATIVE_INFINITY, NEGATIVE_INFINITY, 0],
    ['an infinity and the largest double', POSITIVE_INFINITY, MAX_VALUE, POSITIVE_INFINITY],
    ['both infinities', POSITIVE_INFINITY, NEGATIVE_INFINITY, POSITIVE_INFINITY],
    ['NaN and itself', notANumber, notANumber, 0],
    ['NaN and a number', notANumber, 1, POSITIVE_INFINITY],
    ['NaN and an infinity', notANumber, POSITIVE_INFINITY, POSITIVE_INFINITY],
  ])('%s', (_pair, a, b, steps) => {
    expect(ulpDistance(a, b)).toBe(steps);
    expect(ulpDistance(b, a)).toBe(steps);
    expect(ulpDistance(-a, -b)).toBe(steps);
  });
});
