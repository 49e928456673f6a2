import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { bind } from '../../src/formula/evaluate.js';
import { parseFormula } from '../../src/formula/parse.js';
import { readableJavascript } from '../../src/formula/readableJavascript.js';

const written = (text: string): string => readableJavascript(parseFormula(text), (name) => name);

describe('a formula in readable JavaScript', () => {
  it.each([
    ['-g^2', '-(g ** 2)'],
    ['(-g)^2', '(-g) ** 2'],
    ['a^b^c', 'a ** b ** c'],
    ['(a^b)^c', '(a ** b) ** c'],
    ['a^-2', 'a ** -2'],
    ['a - (b - c)', 'a - (b - c)'],
    ['a / (b * c)', 'a / (b * c)'],
    ['a * b / c', 'a * b / c'],
    ['sqrt(v) + eps', 'Math.sqrt(v) + eps'],
    ['max(a, abs(b))', 'Math.max(a, Math.abs(b))'],
    ['a < b ? a : b', 'a < b ? a : b'],
    ['a == b ? 1 : 2', 'a === b ? 1 : 2'],
    ['(a < b) * c', '(a < b ? 1 : 0) * c'],
    ['a ? b : c', 'a !== 0 ? b : c'],
    ['--a', '-(-a)'],
  ])('%s is %s', (formula, javascript) => {
    expect(written(formula)).toBe(javascript);
    const numbers = { a: 2, b: 3, c: 0.5, g: -3, v: 4, eps: 0.25 };
    const value: unknown = new Function(...Object.keys(numbers), `return ${javascript};`)(...Object.values(numbers));
    const layout = new Map(Object.keys(numbers).map((name, slot) => [name, slot]));
    expect(value).toBe(
      bind(parseFormula(formula) as Parameters<typeof bind>[0], layout, float64)(Object.values(numbers), 0),
    );
  });

  it('is refused for what JavaScript lacks', () => {
    expect(() => written('erf(a)')).toThrow('JavaScript has no function erf.');
  });
});
