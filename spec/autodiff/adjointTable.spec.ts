import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { type AdjointRow, adjointTable } from '../../src/autodiff/adjointTable.js';
import { evaluate } from '../../src/autodiff/evaluate.js';
import { type NodeIndex, onlyOutput } from '../../src/autodiff/graph.js';
import { graphBuilder } from '../../src/autodiff/graphBuilder.js';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { adjoints } from '../../src/autodiff/reverse.js';
import { arbitraryGraph } from './arbitraryGraph.js';

const tableOf = (text: string, at: readonly number[]) =>
  adjointTable(evaluate(graphOfFormula(text).graph, at, float64));

describe('an adjoint table', () => {
  it('says of every node what it received and from whom', () => {
    expect(tableOf('x*y + x', [2, 3])).toEqual([
      {
        node: 0,
        value: 2,
        partials: [],
        adjoint: 4,
        received: [
          { from: 2, value: 3 },
          { from: 3, value: 1 },
        ],
      },
      { node: 1, value: 3, partials: [], adjoint: 2, received: [{ from: 2, value: 2 }] },
      {
        node: 2,
        value: 6,
        partials: [
          { operand: 0, value: 3 },
          { operand: 1, value: 2 },
        ],
        adjoint: 1,
        received: [{ from: 3, value: 1 }],
      },
      {
        node: 3,
        value: 8,
        partials: [
          { operand: 2, value: 1 },
          { operand: 0, value: 1 },
        ],
        adjoint: 1,
        received: [],
      },
    ]);
  });

  it('has a line for each use of a node, twice in one operation too', () => {
    const [x] = tableOf('x*x', [3]);
    expect(x).toMatchObject({
      adjoint: 6,
      received: [
        { from: 1, value: 3 },
        { from: 1, value: 3 },
      ],
    });
  });

  /** Whether every adjoint but the output's is, to the bit, the sum of what was received, the last user first. */
  function addsUp(rows: readonly AdjointRow<number>[], output: NodeIndex): boolean {
    return rows.every(({ node, adjoint, received }) => {
      const walked = received.toSorted((a, b) => b.from - a.from);
      return (
        node === output ||
        Object.is(
          walked.reduce((sum, { value }) => sum + value, 0),
          adjoint,
        )
      );
    });
  }

  it('has the adjoints of reverse mode, each the sum of what was received, on random graphs', () => {
    fc.assert(
      fc.property(arbitraryGraph(), ({ graph, at }) => {
        const evaluation = evaluate(graph, at.map(Number), float64);
        const rows = adjointTable(evaluation);
        expect(rows.map(({ adjoint }) => adjoint)).toEqual(adjoints(evaluation));
        expect(addsUp(rows, onlyOutput(graph))).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('would not add up without one contribution, or with one that is off by an ulp', () => {
    const rows = tableOf('x*y + x', [2, 3]);
    const [first, ...others] = rows as [AdjointRow<number>, ...AdjointRow<number>[]];
    expect(addsUp(rows, 3)).toBe(true);
    expect(addsUp([{ ...first, received: first.received.slice(1) }, ...others], 3)).toBe(false);
    expect(addsUp([{ ...first, adjoint: first.adjoint + 2 ** -50 }, ...others], 3)).toBe(false);
  });

  it('passes nothing on from an adjoint of 0, whatever slope it meets', () => {
    const [y, x] = tableOf('y*sqrt(x)', [0, 0]);
    expect([y?.adjoint, x?.adjoint]).toEqual([0, 0]);
    expect(x?.received).toEqual([{ from: 2, value: 0 }]);
  });

  it('leaves out what comes behind the output', () => {
    const builder = graphBuilder();
    const x = builder.variable('x');
    const output = builder.apply('exp', x);
    builder.apply('sin', x);
    const rows = adjointTable(evaluate(builder.finish(output), [0], float64));
    expect(rows.map(({ received }) => received.length)).toEqual([1, 0, 0]);
    expect(rows[2]?.adjoint).toBe(0);
  });
});
