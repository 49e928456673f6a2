import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/arithmetic/decimal.js';
import { adjointTable } from '../../../src/autodiff/adjointTable.js';
import { evaluate } from '../../../src/autodiff/evaluate.js';
import { graphOfFormula } from '../../../src/autodiff/graphOfFormula.js';
import { bind } from '../../../src/formula/evaluate.js';
import { parseExpression } from '../../../src/formula/parse.js';

const exact = decimal(60);
const lastSharedDigit = exact.literal('1e-50');

/** What is claimed of a node of the function of [HW3] Q1, over the values of its nodes. */
interface Claim {
  readonly id: string;
  readonly place: string;
  /** What is claimed about: the adjoint of a node, or what it receives from another. */
  readonly of: { readonly node: number; readonly from?: number };
  readonly printed: string;
  readonly holds: string;
}

const claims: readonly Claim[] = [
  {
    id: 'hw3-gradient-x2',
    place: 'Q2, last line',
    of: { node: 2 },
    printed: 'exp(v5)/2 - 4',
    holds: 'v1/v2*exp(v5) - v1/v2^2*exp(v5) - 2*v2',
  },
  { id: 'hw3-adjoint-v5', place: 'Q2, the adjoint of v5', of: { node: 5 }, printed: 'v6*exp(v5)', holds: 'v4*v6' },
  { id: 'hw3-adjoint-v5', place: 'Q2, the adjoint of x3', of: { node: 3 }, printed: 'v6*exp(v5)', holds: 'v4*v6' },
  {
    id: 'hw3-x2-chain',
    place: 'Q2, the path through v4',
    of: { node: 2, from: 4 },
    printed: 'v1/v2^2*v6',
    holds: '-v1/v2^2*v6',
  },
  {
    id: 'hw3-x2-chain',
    place: 'Q2, the path through v7: ∂v9/∂v8 for ∂v9/∂v7',
    of: { node: 2, from: 7 },
    printed: '2*v2*1',
    holds: '2*v2*(-1)',
  },
  ...[1, 2, 3].map((node) => ({
    id: 'hw3-nabla-nodes',
    place: `Q2, ∇f = [v1 v2 v3], component ${node}`,
    of: { node },
    printed: `v${node}`,
    holds: ['v6/v2', 'v4*v6 - v1/v2^2*v6 - 2*v2', 'v4*v6'][node - 1] as string,
  })),
];

const { graph } = graphOfFormula('x1/x2*exp(x2 + x3) - x2^2');

/** Whether a claim holds at a point: the formula, over the values of v1 to v9, against the table of adjoints. */
function isTrue({ of }: Claim, formula: string, at: readonly string[]): boolean {
  const evaluation = evaluate(graph, at.map(exact.literal), exact);
  const row = adjointTable(evaluation)[of.node - 1];
  const received = row?.received.find(({ from }) => from + 1 === of.from)?.value;
  const actual = (of.from === undefined ? row?.adjoint : received) as Decimal;
  const layout = new Map(evaluation.values.map((_, k) => [`v${k + 1}`, k]));
  const claimed = bind(parseExpression(formula), layout, exact)(evaluation.values, 0);
  return isSame(claimed, actual);
}

function isSame(a: Decimal, b: Decimal): boolean {
  return a
    .minus(b)
    .abs()
    .lessThanOrEqualTo(lastSharedDigit.times(a.abs().plus(1)));
}

describe.each(claims)('$id: [HW3] $place', (claim) => {
  it('does not hold as printed, at (1, 2, 3)', () => {
    expect(isTrue(claim, claim.printed, ['1', '2', '3'])).toBe(false);
  });

  it('holds as corrected, there and at random points', () => {
    expect(isTrue(claim, claim.holds, ['1', '2', '3'])).toBe(true);
    const coordinate = fc.integer({ min: 1, max: 500 }).map((hundredths) => `${hundredths}e-2`);
    const property = fc.property(fc.tuple(coordinate, coordinate, coordinate), (at) => isTrue(claim, claim.holds, at));
    fc.assert(property, { seed: 20261123, numRuns: 20 });
  });
});

describe('hw3-gradient-x2: [HW3] Q2, the line above the last', () => {
  it('has the right number: e^5/4 − 4', () => {
    const claim = { ...(claims[0] as Claim), holds: 'exp(5)/4 - 4' };
    expect(isTrue(claim, claim.holds, ['1', '2', '3'])).toBe(true);
  });
});

describe('notes-chain3-prime: [NOTES] 2.9, the chain rule for three functions', () => {
  /** f(g(h(x))), its derivative, and f′(g(h(x)))·g′(h(x))·h′(x). */
  const sidesAt = (names: readonly [string, string, string], x: string) => {
    const [f, g, h] = names;
    const point = exact.literal(x);
    const slopeOf = (text: string, at: Decimal) =>
      adjointTable(evaluate(graphOfFormula(text).graph, [at], exact))[0]?.adjoint as Decimal;
    const valueAt = (text: string, at: Decimal) =>
      evaluate(graphOfFormula(text).graph, [at], exact).values.at(-1) as Decimal;
    const inner = valueAt(h, point);
    const middle = valueAt(g, inner);
    const whole = f.replaceAll(/\bx\b/g, `(${g.replaceAll(/\bx\b/g, `(${h})`)})`);
    return {
      value: valueAt(whole, point),
      derivative: slopeOf(whole, point),
      product: exact.multiply(exact.multiply(slopeOf(f, middle), slopeOf(g, inner)), slopeOf(h, point)),
    };
  };
  const formulas = ['sin(x)', 'exp(x)', 'x^2', 'tanh(x)', '1/x', 'log(1 + x)', '3*x - 1'];

  it('does not hold as printed, without the prime: identities at x = 2 have the value 2 and the product 1', () => {
    const { value, product } = sidesAt(['x', 'x', 'x'], '2');
    expect([Number(value), Number(product)]).toEqual([2, 1]);
    expect(isSame(value, product)).toBe(false);
  });

  it('holds with it, there and for random functions', () => {
    const identities = sidesAt(['x', 'x', 'x'], '2');
    expect(isSame(identities.derivative, identities.product)).toBe(true);
    const any = fc.constantFrom(...formulas);
    const property = fc.property(fc.tuple(any, any, any), fc.integer({ min: 1, max: 12 }), (names, tenths) => {
      const { derivative, product } = sidesAt(names, `${tenths}e-1`);
      // Outside a domain there is nothing to compare.
      if (derivative.isFinite() && product.isFinite()) expect(isSame(derivative, product)).toBe(true);
    });
    fc.assert(property, { seed: 20261123, numRuns: 60 });
  });
});
