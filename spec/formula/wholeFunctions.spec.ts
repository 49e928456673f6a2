import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/arithmetic/decimal.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { bindLines } from '../../src/formula/bindLines.js';
import { compile } from '../../src/formula/compile.js';
import type { Value } from '../../src/formula/evaluate.js';
import { layoutOf } from '../../src/formula/layout.js';
import { parseEquations, parseExpression } from '../../src/formula/parse.js';
import { printEquation } from '../../src/formula/print.js';
import type { Equation } from '../../src/formula/syntax.js';
import { isElementwise } from '../../src/formula/takeOut.js';
import { tex } from '../../src/formula/tex.js';

/** The value of the last line. */
function run(text: string, inputs: Readonly<Record<string, Value<number>>>): Value<number> {
  const lines = parseEquations(text);
  const layout = layoutOf(lines, Object.keys(inputs));
  const slots: Value<number>[] = Object.values(inputs);
  bindLines(lines, layout, float64)(slots);
  return slots[layout.get((lines.at(-1) as Equation).target) as number] as Value<number>;
}

const x = [3, -4];
const y = [5, 12];

describe('a matrix, row by row,', () => {
  const A = [2, 1, 0, 3];

  it.each([
    ['r = outer(x, y)', [15, 36, -20, -48]],
    ['r = matmul(A, x)', [2, -12]],
    ['r = add_diagonal(A, 10)', [12, 1, 0, 13]],
    ['r = 2 * A + 1', [5, 3, 1, 7]],
    ['r = matmul(outer(x, y), y) / dot(y, y)', [3, -4]],
    ['r = matrix_power(add_diagonal(0 * A, 4), 1 / 2)', [2, 0, 0, 2]],
    ['r = sum(A)', 6],
  ])('is computed and read as a whole: %s', (text, value) => {
    expect(run(text, { x, y, A })).toEqual(value);
  });

  it('is not formed where a function of it only stretches a vector, and comes to the same', () => {
    const [chained, formed] = [
      'r = matmul(matrix_power(add_diagonal(M, 2), 2), x)',
      'F = matrix_power(add_diagonal(M, 2), 2)\nr = matmul(F, x)',
    ].map((text) => run(text, { x, M: [5, 4, 4, 5] }) as readonly number[]);
    // (M + 2I)² = [[65, 56], [56, 65]]; float64 is some roundings off.
    for (const [i, exactly] of [65 * 3 - 56 * 4, 56 * 3 - 65 * 4].entries()) {
      for (const r of [chained, formed]) expect(Math.abs((r?.[i] as number) - exactly)).toBeLessThan(2 ** -40);
    }
  });

  it('is written as mathematicians write it', () => {
    const [line] = parseEquations(
      'r = c * matmul(matrix_power(add_diagonal(matrix_power(G, 1 / 2), eps), -1), x + y) + matmul(outer(x, y), x)',
    ) as [Equation];
    expect(tex(line.expression)).toBe(
      'c \\left(G^{\\frac{1}{2}} + \\epsilon I\\right)^{-1} \\left(x + y\\right) + x y^{\\top} x',
    );
  });
});

describe('a function of whole tensors', () => {
  it.each([
    ['r = sum(x)', -1],
    ['r = mean(x)', -0.5],
    ['r = largest(x)', 3],
    ['r = largest(abs(x))', 4],
    ['r = norm(x)', 5],
    ['r = dot(x, y)', -33],
    ['r = norm(x + y)', Math.sqrt(128)],
    ['r = norm(x) / norm(y)', 5 / 13],
    ['r = norm(norm(y) * x)', 65],
    ['r = a > norm(x) ? norm(x) : norm(y)', 13],
  ])('gives one number: %s', (text, value) => {
    expect(run(text, { x, y, a: 2 })).toBe(value);
  });

  it('is one number for all coordinates of the line that calls it', () => {
    expect(run('x = x - norm(y) * x / norm(x)', { x, y })).toEqual([3 - (13 * 3) / 5, -4 + (13 * 4) / 5]);
  });

  it('reads what the lines before it have computed', () => {
    expect(run('u = 2 * x\nr = norm(u)\nx = x / r', { x })).toEqual([0.3, -0.4]);
  });

  it('takes one number for a tensor of it', () => {
    expect(run('r = norm(a)', { a: -2 })).toBe(2);
    expect(run('r = dot(a, x)', { x, a: 2 })).toBe(-2);
  });

  it('rounds once an operation, from the first coordinate to the last', () => {
    const tiny = 2 ** -53;
    expect(run('r = sum(x)', { x: [1, tiny, tiny] })).toBe(1);
    expect(run('r = sum(x)', { x: [tiny, tiny, 1] })).toBe(1 + 2 ** -52);
  });

  it('works in decimals', () => {
    const exact = decimal(40);
    const lines = parseEquations('r = norm(x)');
    const slots: Value<ReturnType<typeof exact.literal>>[] = [['1', '1'].map(exact.literal)];
    bindLines(lines, layoutOf(lines, ['x']), exact)(slots);
    expect(String(slots[1])).toBe('1.41421356237309504880168872420969807857');
  });

  it('is printed as it is read, and in TeX as mathematicians write it', () => {
    const [line] = parseEquations('r = dot(x, y) / norm(x) + mean(y)') as [Equation];
    expect(printEquation(line)).toBe('r = dot(x, y) / norm(x) + mean(y)');
    expect(tex(line.expression)).toBe(
      '\\frac{\\left\\langle x, y \\right\\rangle}{\\left\\lVert x \\right\\rVert} + \\operatorname{mean}\\left(y\\right)',
    );
  });

  it('is known to equations only: a formula of numbers has no tensors', () => {
    expect(() => parseExpression('norm(x)')).toThrow('norm takes a vector or matrix as a whole');
  });

  it('is not elementwise, and so cannot be compiled', () => {
    const lines = parseEquations('r = norm(x)\nx = x / r');
    expect(isElementwise(lines)).toBe(false);
    expect(isElementwise(parseEquations('x = abs(x)'))).toBe(true);
    expect(() => compile(lines, { tensors: ['x'], scalars: [] })).toThrow('norm reads a tensor as a whole');
  });
});
