import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../src/autodiff/graph.js';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { nodeFormula, nodeName } from '../../src/autodiff/nodeFormula.js';
import { print } from '../../src/formula/print.js';
import { problemOf as raisedBy } from '../formula/problemOf.js';

/** The list of nodes as one writes it: `v1 = x1`, … */
function listOf(text: string): readonly string[] {
  const { graph } = graphOfFormula(text);
  return Array.from(
    { length: sizeOf(graph) },
    (_, node) => `${nodeName(graph, node)} = ${print(nodeFormula(graph, node))}`,
  );
}

const problemOf = (text: string) => raisedBy(() => graphOfFormula(text));

describe('the graph of a formula', () => {
  it('is the list of [HW3] Q1', () => {
    expect(listOf('x1/x2*exp(x2+x3) - x2^2')).toEqual([
      'v1 = x1',
      'v2 = x2',
      'v3 = x3',
      'v4 = v1 / v2',
      'v5 = v2 + v3',
      'v6 = exp(v5)',
      'v7 = v2^2',
      'v8 = v4 * v6',
      'v9 = v8 - v7',
    ]);
  });

  it('has the variables first, as they appear in the formula', () => {
    expect(listOf('w*x + b').slice(0, 3)).toEqual(['v1 = w', 'v2 = x', 'v3 = b']);
    expect(listOf('x2 + x10*x1 + x2').slice(0, 3)).toEqual(['v1 = x2', 'v2 = x10', 'v3 = x1']);
    expect(listOf('x')).toEqual(['v1 = x']);
  });

  it('gives nodes no name that a variable has', () => {
    expect(listOf('v1*v2')).toEqual(['w1 = v1', 'w2 = v2', 'w3 = w1 * w2']);
    expect(listOf('v7 + w1')).toEqual(['u1 = v7', 'u2 = w1', 'u3 = u1 + u2']);
    expect(listOf('v1 + w1 + u1 + n1').at(-1)).toBe('node_7 = node_6 + node_4');
    expect(listOf('v + w').at(-1)).toBe('v3 = v1 + v2');
  });

  it('shares variables and nothing else', () => {
    expect(listOf('exp(x)*exp(x)')).toEqual(['v1 = x', 'v2 = exp(v1)', 'v3 = exp(v1)', 'v4 = v2 * v3']);
  });

  it('has constants as operands, worked out or not, and never as nodes', () => {
    expect(listOf('x^-2 + 2*3')).toEqual(['v1 = x', 'v2 = v1^-2', 'v3 = v2 + 2 * 3']);
    expect(listOf('x^(1/2)')).toEqual(['v1 = x', 'v2 = v1^(1 / 2)']);
    expect(listOf('2^x - sigmoid(1)')).toEqual(['v1 = x', 'v2 = 2^v1', 'v3 = sigmoid(1)', 'v4 = v2 - v3']);
  });

  it('calls any primitive by name', () => {
    expect(listOf('hypot(relu(-a), leaky_relu(b))')).toEqual([
      'v1 = a',
      'v2 = b',
      'v3 = -v1',
      'v4 = relu(v3)',
      'v5 = leaky_relu(v2)',
      'v6 = hypot(v4, v5)',
    ]);
  });

  it('takes a power with a fixed exponent for another primitive than one with a node', () => {
    const { graph } = graphOfFormula('x^3 + x^y');
    expect(new Set(graph.operations).size).toBe(3);
  });

  it('tells where a formula cannot be read', () => {
    expect(problemOf('x + * 2')).toMatchObject({ code: 'formula-syntax', place: { column: 5 } });
    expect(problemOf('sigmod(x)').message).toContain('did you mean sigmoid?');
    expect(problemOf('hypot(x)')).toMatchObject({ code: 'formula-arguments', place: { column: 1, length: 8 } });
    expect(problemOf('x > 0 ? x : 0')).toMatchObject({ code: 'graph-choice', place: { column: 1, length: 13 } });
    expect(problemOf('constant_power(x, 2)')).toMatchObject({ code: 'formula-function' });
    expect(problemOf('2 + 3')).toMatchObject({ code: 'graph-constant' });
  });
});
