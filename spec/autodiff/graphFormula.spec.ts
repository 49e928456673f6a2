import { describe, expect, it } from 'vitest';
import { graphBuilder } from '../../src/autodiff/graphBuilder.js';
import { graphFormula } from '../../src/autodiff/graphFormula.js';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { print } from '../../src/formula/print.js';

describe('a graph on a line', () => {
  it.each(['x1 / x2 * exp(x2 + x3) - x2^2', 'tanh(a) + 2 * a', '-(x - 3)^2', 'leaky_relu(max(a, b))'])(
    'is the formula that it was made of: %s',
    (text) => {
      const { formula, shared } = graphFormula(graphOfFormula(text).graph);
      expect(print(formula)).toBe(text);
      expect(shared).toEqual([]);
    },
  );

  it('names the operations that are used more than once, and writes each once', () => {
    const builder = graphBuilder();
    const a = builder.variable('a');
    const b = builder.variable('b');
    const product = builder.apply('multiply', a, b);
    const square = builder.apply('multiply', product, product);
    const { formula, shared } = graphFormula(builder.finish(builder.apply('add', square, product)));
    expect(print(formula)).toBe('v3 * v3 + v3');
    expect(shared.map((one) => [one.name, print(one.formula)])).toEqual([['v3', 'a * b']]);
  });

  it('is the variable where there is no operation', () => {
    const builder = graphBuilder();
    expect(print(graphFormula(builder.finish(builder.variable('x'))).formula)).toBe('x');
  });
});
