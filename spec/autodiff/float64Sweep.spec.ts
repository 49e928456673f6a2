import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { evaluate } from '../../src/autodiff/evaluate.js';
import { adjointsFloat64, evaluateFloat64, gradientFloat64 } from '../../src/autodiff/float64Sweep.js';
import type { Graph } from '../../src/autodiff/graph.js';
import { graphBuilder } from '../../src/autodiff/graphBuilder.js';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { adjoints, gradientOver } from '../../src/autodiff/reverse.js';
import { hessianVectorProduct } from '../../src/autodiff/secondOrder.js';
import { arbitraryGraph } from './arbitraryGraph.js';

const million = 1_000_000;

/** x + 1/4 + 1/4 + …, each sum exact in doubles. */
function chain(length: number): Graph {
  const builder = graphBuilder();
  let node = builder.variable('x');
  const quarter = builder.constant('0.25');
  for (let k = 0; k < length; k++) node = builder.apply('add', node, quarter);
  return builder.finish(builder.apply('square', node));
}

/** The squares of a million sums of x and y, added pairwise: a balanced tree over 2^19 leaves. */
function tree(levels: number): Graph {
  const builder = graphBuilder();
  const [x, y] = [builder.variable('x'), builder.variable('y')];
  let row = Array.from({ length: 2 ** levels }, () => builder.apply('multiply', x, y));
  while (row.length > 1) {
    row = Array.from({ length: row.length / 2 }, (_, k) =>
      builder.apply('add', row[2 * k] as number, row[2 * k + 1] as number),
    );
  }
  return builder.finish(row[0] as number);
}

describe('the compiled sweep', () => {
  it('computes to the bit what the interpreted one does, on random graphs', () => {
    fc.assert(
      fc.property(arbitraryGraph(12), ({ graph, at }) => {
        const point = at.map(Number);
        const evaluation = evaluate(graph, point, float64);
        const values = evaluateFloat64(graph, point);
        expect(Array.from(values.subarray(graph.constants.length))).toEqual(evaluation.values);
        expect(Array.from(adjointsFloat64(graph, values))).toEqual(adjoints(evaluation));
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it('gives the value and the gradient', () => {
    const { graph } = graphOfFormula('3*(x - 3)^2 + 2*y');
    expect(gradientFloat64(graph, [5, 1])).toEqual({ value: 14, gradient: Float64Array.of(12, 2) });
    expect(() => gradientFloat64(graph, [5])).toThrow(/2 variables \(x, y\), not 1/);
  });
});

describe('a million nodes', () => {
  it('in a chain differentiate without recursion', () => {
    const graph = chain(million);
    const end = 0.5 + million / 4;
    expect(gradientFloat64(graph, [0.5])).toEqual({ value: end * end, gradient: Float64Array.of(2 * end) });
    expect(gradientOver(graph, [0.5], float64).gradient).toEqual([2 * end]);
  });

  it('in a balanced tree, where the two variables are used by half of them', () => {
    const leaves = 2 ** 19;
    expect(gradientFloat64(tree(19), [3, 0.5])).toEqual({
      value: leaves * 1.5,
      gradient: Float64Array.of(leaves / 2, leaves * 3),
    });
  });

  it('have second derivatives', () => {
    const { gradient, product } = hessianVectorProduct(chain(million), [0.5], [3], float64);
    expect({ gradient, product }).toEqual({ gradient: [1 + million / 2], product: [6] });
  });
});
