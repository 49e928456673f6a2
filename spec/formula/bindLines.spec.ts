import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { bindLines } from '../../src/formula/bindLines.js';
import type { Value } from '../../src/formula/evaluate.js';
import { layoutOf } from '../../src/formula/layout.js';
import { parseEquations } from '../../src/formula/parse.js';

describe('bindLines', () => {
  function run(text: string, inputs: Readonly<Record<string, Value<number>>>): Readonly<Record<string, Value<number>>> {
    const lines = parseEquations(text);
    const layout = layoutOf(lines, Object.keys(inputs));
    const slots = Object.values(inputs);
    bindLines(lines, layout, float64)(slots);
    return Object.fromEntries([...layout].map(([name, slot]) => [name, slots[slot] as Value<number>]));
  }

  it('computes a tensor from a tensor and a number from numbers', () => {
    const values = run('c = 1 - b\nm = c * g\nn = m - m', { b: 0.5, g: [2, -4, 0] });
    expect(values).toMatchObject({ c: 0.5, m: [1, -2, 0], n: [0, 0, 0] });
  });

  it('lets each line see what the lines before it left', () => {
    expect(run('a = a + 1\nb = a * 2\na = b', { a: 1 })).toEqual({ a: 4, b: 4 });
  });

  it('fills a tensor that is replaced by a number', () => {
    expect(run('theta = a / 2', { a: 1, theta: [7, 8] })).toMatchObject({ theta: [0.5, 0.5] });
  });

  it('leaves the arrays it was given as they were', () => {
    const theta = Object.freeze([1, 2]);
    expect(run('theta = theta * 2', { theta }).theta).toEqual([2, 4]);
    expect(theta).toEqual([1, 2]);
  });

  it('does without coordinates when a tensor has none', () => {
    expect(run('theta = theta - 1', { theta: [] }).theta).toEqual([]);
  });
});
