import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arithmetic } from '../../src/arithmetic/arithmetic.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { evaluate } from '../../src/autodiff/evaluate.js';
import { adjoints } from '../../src/autodiff/reverse.js';
import { type Uncertain, uncertain } from '../../src/autodiff/uncertain.js';
import { arbitraryGraph, type GraphCase } from './arbitraryGraph.js';

const rough = uncertain(25);
const exact = decimal(60);
const reproducible = { seed: 13, numRuns: 150 };

/** Whether some value or adjoint lies further from the one in 60 digits than its error says. */
function isTooSure({ graph, at }: GraphCase, arithmetic: Arithmetic<Uncertain>): boolean {
  const near = evaluate(graph, at.map(arithmetic.literal), arithmetic);
  const true60 = evaluate(graph, at.map(exact.literal), exact);
  const expected = [...true60.values, ...adjoints(true60)];
  return [...near.values, ...adjoints(near)].some(({ value, error }, k) => {
    const distance = expected[k]?.minus(value).abs();
    return distance?.greaterThan(error) === true;
  });
}

describe('decimals with a bound on their error', () => {
  it('hold the exact values and adjoints, on random graphs', () => {
    fc.assert(
      fc.property(arbitraryGraph(), (drawn) => {
        expect(isTooSure(drawn, rough)).toBe(false);
      }),
      reproducible,
    );
  });

  it.each([
    ['a quotient that is charged nothing', { ...rough, divide: uncharged(rough.divide) }],
    ['a product that is charged nothing', { ...rough, multiply: uncharged(rough.multiply) }],
    [
      'an exponential that is charged nothing',
      { ...rough, unary: { ...rough.unary, exp: uncharged(rough.unary.exp) } },
    ],
  ])('would not, with %s', (_mistake, wrong) => {
    const drawn = fc.sample(arbitraryGraph(), { seed: 13, numRuns: 400 });
    expect(drawn.some((graphCase) => isTooSure(graphCase, wrong))).toBe(true);
  });

  it('have no error where nothing is rounded', () => {
    const { literal, multiply, subtract, divide, power, unary } = rough;
    const results = [
      multiply(literal('1.5'), literal('0.25')),
      subtract(literal('1'), literal('1e-20')),
      divide(literal('3'), literal('8')),
      power(literal('12'), literal('3')),
      unary.sqrt(literal('2.25')),
      unary.exp(literal('0')),
    ];
    expect(results.map(({ value, error }) => [String(value), String(error)])).toEqual(
      ['0.375', '0.99999999999999999999', '0.375', '1728', '1.5', '1'].map((text) => [text, '0']),
    );
    expect(subtract(literal('1'), literal('1e-30')).error.isZero()).toBe(false);
  });

  it('do not decide what lies within their errors', () => {
    const third = rough.divide(rough.literal('1'), rough.literal('3'));
    const one = rough.multiply(third, rough.literal('3'));
    expect(rough.less(one, rough.literal('1'))).toBeUndefined();
    expect(rough.less(third, one)).toBe(true);
    expect(rough.unary.sign(rough.subtract(one, rough.literal('1'))).error.isFinite()).toBe(false);
  });
});

/** The same operation with an error of 0. */
function uncharged<A extends readonly Uncertain[]>(
  operation: (...operands: A) => Uncertain,
): (...operands: A) => Uncertain {
  return (...operands) => ({ value: operation(...operands).value, error: exact.fromNumber(0) });
}
