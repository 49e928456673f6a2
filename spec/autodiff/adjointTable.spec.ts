import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { adjointTable } from '../../src/autodiff/adjointTable.js';
import { evaluate } from '../../src/autodiff/evaluate.js';
import { graphBuilder } from '../../src/autodiff/graphBuilder.js';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';

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

  it('has adjoints that are the sums of what was received', () => {
    for (const { adjoint, received } of tableOf('x1/x2*exp(x2+x3) - x2^2', [1, 2, 4]).slice(0, -1)) {
      // Powers of two and one exponential: at most three terms, whose order is the reverse of the table's.
      expect(received.toReversed().reduce((sum, { value }) => sum + value, 0)).toBe(adjoint);
    }
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
