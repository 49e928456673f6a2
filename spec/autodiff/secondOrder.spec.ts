import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/arithmetic/decimal.js';
import { type Enclosure, enclosure } from '../../src/arithmetic/enclosure.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { graphBuilder } from '../../src/autodiff/graphBuilder.js';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { jacobian } from '../../src/autodiff/jacobian.js';
import { primitiveIds, primitiveOf } from '../../src/autodiff/primitives/index.js';
import { gradientOver } from '../../src/autodiff/reverse.js';
import { gradientOfGradient, hessian, hessianVectorProduct } from '../../src/autodiff/secondOrder.js';
import { arbitraryGraph } from './arbitraryGraph.js';
import { exact, isSlope, quotient } from './decimalQuotient.js';

const { graph } = graphOfFormula('x1/x2*exp(x2+x3) - x2^2');
const at = ['1', '2', '3'];

/** Second derivatives of x1/x2·e^(x2+x3) − x2² by hand, in terms of e = e^5, at (1, 2, 3). */
const byHand = (e: Decimal) => [
  [e.times(0), e.times('0.25'), e.times('0.5')],
  [e.times('0.25'), e.times('0.25').minus(2), e.times('0.25')],
  [e.times('0.5'), e.times('0.25'), e.times('0.5')],
];

describe('second derivatives', () => {
  it('are those worked out by hand', () => {
    const arithmetic = decimal(60);
    const found = hessian(graph, at.map(arithmetic.literal), arithmetic);
    const shown = (rows: readonly (readonly Decimal[])[]) =>
      rows.map((row) => row.map((x) => String(x.toSignificantDigits(40))));
    expect(shown(found)).toEqual(shown(byHand(arithmetic.unary.exp(arithmetic.literal('5')))));
  });

  it('form a symmetric matrix, on random graphs', () => {
    const enclosed = enclosure();
    fc.assert(
      fc.property(arbitraryGraph(), (drawn) => {
        const rows = hessian(drawn.graph, drawn.at.map(enclosed.literal), enclosed);
        const [upper, lower] = [rows[0]?.[1], rows[1]?.[0]] as [Enclosure, Enclosure];
        expect(Math.abs(upper.value - lower.value) > upper.radius + lower.radius).toBe(false);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it.each(primitiveIds.filter((id) => primitiveOf(id).arguments.length === 1))(
    'of %s are the slope of its gradient',
    (id) => {
      const builder = graphBuilder();
      const x = builder.variable('x');
      const fixed = primitiveOf(id).parameter !== undefined;
      const single = builder.finish(fixed ? builder.apply(id, x, builder.constant(3)) : builder.apply(id, x));
      const slope = (point: Decimal) => gradientOver(single, [point], exact).gradient[0] as Decimal;
      const point = exact.literal('0.7');
      const [product] = hessianVectorProduct(single, [point], [exact.literal('1')], exact).product;
      expect(isSlope(product as Decimal, quotient(slope, point))).toBe(true);
      expect(isSlope((product as Decimal).plus('1e-25'), quotient(slope, point))).toBe(false);
    },
  );

  it('of smooth functions written in two branches are right where the branches meet', () => {
    const second = (text: string) => hessian(graphOfFormula(text).graph, [0], float64)[0]?.[0];
    expect(second('softplus(x)')).toBe(0.25);
    expect(second('silu(x)')).toBe(0.5);
    expect(second('sigmoid(x)')).toBe(0);
    expect(hessian(graphOfFormula('hypot(x, y)').graph, [0, 2], float64)).toEqual([
      [0.5, 0],
      [0, 0],
    ]);
  });

  it('pass through an adjoint that is 0 at the point', () => {
    expect(hessian(graphOfFormula('x*y').graph, [0, 0], float64)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('need a direction with a component per variable', () => {
    expect(() => hessianVectorProduct(graph, [1, 2, 3], [1], float64)).toThrow(/3 components/);
  });
});

describe('the gradient of a gradient', () => {
  it('of the squared length is 2·H·∇f', () => {
    // f = x³ + xy: ∇f = (3x² + y, x), |∇f|² = (3x² + y)² + x², whose gradient is (12x(3x² + y) + 2x, 2(3x² + y)).
    const length = graphOfFormula('a^2 + b^2').graph;
    const found = gradientOfGradient(graphOfFormula('x^3 + x*y').graph, length, [2, 5], float64);
    expect(found).toEqual({ value: 17 ** 2 + 4, gradient: [24 * 17 + 4, 34] });
  });
});

describe('the Jacobian', () => {
  it('has a row per output and a column per variable', () => {
    const builder = graphBuilder();
    const [x, y] = [builder.variable('x'), builder.variable('y')];
    const product = builder.apply('multiply', x, y);
    const outputs = builder.finish(product, builder.apply('square', product), x);
    expect(jacobian(outputs, [2, 3], float64)).toEqual([
      [3, 2],
      [36, 24],
      [1, 0],
    ]);
  });
});
