import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { type PrimitiveTable, primitives } from '../../src/autodiff/primitives/index.js';
import { forwardMode } from '../../src/oracles/forwardMode.js';

const along = (text: string, at: readonly number[], direction: readonly number[], table?: PrimitiveTable) =>
  forwardMode(graphOfFormula(text).graph, at, direction, float64, table);

describe('forward mode', () => {
  it('carries the derivative along a direction with the value', () => {
    expect(along('x1*x2 + x1', [2, 3], [1, 0])).toEqual({ value: 8, derivative: 4 });
    expect(along('x1*x2 + x1', [2, 3], [5, -7])).toEqual({ value: 8, derivative: 6 });
  });

  it.each([
    ['tanh(x)', 1000, 1],
    ['tanh(x)', -1000, -1],
    ['sigmoid(x)', -1000, 0],
    ['sigmoid(x)', 1000, 1],
    ['softplus(x)', -1000, 0],
    ['silu(x)', -1000, -0],
    ['gelu(x)', -1000, -0],
    ['gelu_tanh(x)', -1000, -0],
    ['gelu_sigmoid(x)', -1000, -0],
    ['erf(x)', -1000, -1],
  ])('has numbers far from 0: %s at %d is %d, with slope 0', (text, at, value) => {
    expect(along(text, [at], [1])).toEqual({ value, derivative: 0 });
  });

  it('reads no partial', () => {
    const table: PrimitiveTable = { ...primitives, tanh: { ...primitives.tanh, partials: { x: '7' } } };
    expect(along('tanh(x)', [0.5], [1], table)).toEqual(along('tanh(x)', [0.5], [1]));
  });

  it('takes at a kink what the formula of the value happens to choose', () => {
    expect(along('max(x, 0)', [0], [1]).derivative).toBe(1);
    expect(along('max(0, x)', [0], [1]).derivative).toBe(0);
  });

  it('needs a number for every variable', () => {
    expect(() => along('x*y', [1, 1], [1])).toThrow(RangeError);
    expect(() => along('x*y', [1], [1, 1])).toThrow(RangeError);
  });
});
