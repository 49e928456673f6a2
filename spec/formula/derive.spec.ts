import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dual } from '../../src/arithmetic/dual.js';
import { type Enclosure, enclosure } from '../../src/arithmetic/enclosure.js';
import { derive } from '../../src/formula/derive.js';
import { bind } from '../../src/formula/evaluate.js';
import { parseExpression } from '../../src/formula/parse.js';
import { print } from '../../src/formula/print.js';
import { constant, sum } from '../../src/formula/simplify.js';
import type { Expression } from '../../src/formula/syntax.js';
import { arbitraryExpression, seeded } from './arbitraryExpression.js';

const slopeOf = (text: string) => print(derive(parseExpression(text), 'theta'));

describe('the derivative of a formula', () => {
  it.each([
    ['theta^2', '2 * theta'],
    ['theta^2/2', 'theta'],
    ['theta^4/4 - theta', 'theta^3 - 1'],
    ['(theta - 3)^2', '2 * (theta - 3)'],
    ['0.5*theta^2 + 7', 'theta'],
    ['-theta^3', '-(3 * theta^2)'],
    ['exp(-theta)', '-exp(-theta)'],
    ['log(theta)', '1 / theta'],
    ['sqrt(theta)', '1 / (2 * sqrt(theta))'],
    ['1/theta', '-(1 / theta^2)'],
    ['theta*exp(theta)', 'exp(theta) + theta * exp(theta)'],
    ['abs(theta)', 'sign(theta)'],
    ['theta < 1 ? theta^2/2 : theta - 1/2', 'theta < 1 ? theta : 1'],
    ['max(0, theta)', '0 >= theta ? 0 : 1'],
    ['2^theta', '2^theta * log(2)'],
    ['theta^theta', 'theta^theta * (log(theta) + theta / theta)'],
    ['5', '0'],
    ['t * theta', 't'],
  ])('of %s is %s', (text, slope) => {
    expect(slopeOf(text)).toBe(slope);
  });
});

const arithmetic = enclosure();
const forward = dual(arithmetic);
const layout = new Map([['theta', 0]]);

const isKnown = ({ value, radius }: Enclosure) => Number.isFinite(value) && Number.isFinite(radius);
const overlap = (a: Enclosure, b: Enclosure) => Math.abs(a.value - b.value) <= a.radius + b.radius;

interface Comparison {
  readonly known: boolean;
  readonly agrees: boolean;
}

/** The slope by dual numbers against a formula for it: two enclosures of one number overlap. */
function compare(node: Expression, slope: Expression, at: Enclosure): Comparison {
  const { value, derivative } = bind(node, layout, forward)([forward.variable(at)], 0);
  const written = bind(slope, layout, arithmetic)([at], 0);
  const known = [value, derivative, written].every(isKnown);
  return { known, agrees: !known || overlap(derivative, written) };
}

describe('the derivative of a formula, against dual numbers', () => {
  const trees = arbitraryExpression(['theta']);
  // Seven digits, so that no point falls on a kink at one of the trees' round numbers.
  const points = fc.integer({ min: -30_000_000, max: 30_000_000 }).map((n) => arithmetic.fromNumber((2 * n + 1) / 2e7));

  function judge(slope: (node: Expression) => Expression) {
    const seen: Comparison[] = [];
    fc.assert(
      fc.property(trees, points, (node, at) => {
        if (/theta/.test(print(node))) seen.push(compare(node, slope(node), at));
      }),
      seeded(4000),
    );
    const known = seen.filter((comparison) => comparison.known);
    return { known: known.length, wrong: known.filter((comparison) => !comparison.agrees).length };
  }

  it('agrees on random trees', () => {
    const { known, wrong } = judge((node) => derive(node, 'theta'));
    expect(wrong).toBe(0);
    expect(known).toBeGreaterThan(500);
  });

  it('would be found out', () => {
    const planted = constant('1e-9');
    const { known, wrong } = judge((node) => sum(derive(node, 'theta'), planted));
    expect(wrong).toBeGreaterThan(known / 2);
  });
});
