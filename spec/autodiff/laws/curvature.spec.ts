import type { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/arithmetic/decimal.js';
import type { Graph } from '../../../src/autodiff/graph.js';
import { graphOfFormula } from '../../../src/autodiff/graphOfFormula.js';
import { gradientOver } from '../../../src/autodiff/reverse.js';
import { hessian } from '../../../src/autodiff/secondOrder.js';
import { scaleAlong } from '../../../src/oracles/decimalDifferences.js';
import type { ValueAlong } from '../../../src/oracles/decimalQuotients.js';
import { decimalSlope } from '../../../src/oracles/decimalSlope.js';

const exact = decimal(80);
const at = ['0.7', '1.3'];

/** The row-th derivative on the line that moves the column-th variable. */
function gradientAlong(graph: Graph, row: number, column: number): ValueAlong {
  return (arithmetic) => {
    const start = at.map(arithmetic.literal);
    return (t) => {
      const point = start.map((x, k) => (k === column ? arithmetic.add(x, t) : x));
      return gradientOver(graph, point, arithmetic).gradient[row] as Decimal;
    };
  };
}

/** Entries of a matrix that are not the slope of the gradient, or not that of the mirrored entry. */
function wrongEntries(graph: Graph, rows: readonly (readonly Decimal[])[]): readonly string[] {
  return [0, 1].flatMap((row) =>
    [0, 1].flatMap((column) => {
      const slope = decimalSlope(gradientAlong(graph, row, column), scaleAlong(at, ['0', '0'].with(column, '1')));
      if (slope.kind !== 'known') return [slope.reason];
      // Fifty digits more than the slope has are right in either: the radius is the slope's alone.
      const both = [rows[row]?.[column], rows[column]?.[row]] as readonly Decimal[];
      const isWrong = both.some((entry) => entry.minus(slope.value).abs().greaterThan(slope.radius));
      return isWrong ? [`${row}, ${column}`] : [];
    }),
  );
}

describe('the matrix of second derivatives', () => {
  it.each([
    'x/y*exp(x + y) - y^2',
    'tanh(x*y) + x*x*y',
    'hypot(x, y)*sigmoid(x*y)',
    'gelu(x*y + y^2)',
    'gelu_tanh(x*y + y^2)',
    'gelu_sigmoid(x*y + y^2)',
    'erf(x/y)*erfc(x - y)',
    'x^y',
    'sqrt(1 + x*y) + arctan(x)*silu(y)*x',
  ])('of %s is the slope of its gradient, by decimal differences, and symmetric', (text) => {
    const { graph } = graphOfFormula(text);
    const rows = hessian(graph, at.map(exact.literal), exact);
    expect(wrongEntries(graph, rows)).toEqual([]);
    const lopsided = rows.map((row, k) => row.map((entry, j) => (k < j ? entry.plus('1e-20') : entry)));
    expect(wrongEntries(graph, lopsided)).toEqual(['0, 1', '1, 0']);
  });

  it('of xᵀ·A·x is A + Aᵀ', () => {
    const { graph } = graphOfFormula('2*x*x + 3*x*y - 5*y*x + 7*y*y');
    const found = hessian(graph, ['0.3', '-11'].map(exact.literal), exact);
    expect(found.map((row) => row.map(Number))).toEqual([
      [4, -2],
      [-2, 14],
    ]);
  });
});
