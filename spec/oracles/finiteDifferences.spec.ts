import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/arithmetic/decimal.js';
import { enclosure } from '../../src/arithmetic/enclosure.js';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { exactValue } from '../../src/oracles/exactForm.js';
import { finiteDifferences } from '../../src/oracles/finiteDifferences.js';
import { around } from '../../src/oracles/interval.js';
import { thirdDerivative } from '../../src/oracles/thirdDerivative.js';

const exact = decimal(60);
const { fromNumber } = enclosure();
const slopeOf = (text: string, ...at: readonly number[]) =>
  finiteDifferences(
    graphOfFormula(text).graph,
    at,
    at.map((_, k) => (k === 0 ? 1 : 0)),
  );

/** A function of x, a point, and the slope there as a closed form. */
const known: readonly (readonly [text: string, at: number, slope: string])[] = [
  ['exp(x)', 1, 'exp(1)'],
  ['exp(x)', 700, 'exp(700)'],
  ['exp(x)', 2 ** -40, 'exp(2^-40)'],
  ['sin(x)', 1000, 'cos(1000)'],
  ['log(x)', 2 ** -900, '2^900'],
  ['log(x)', 2 ** 900, '2^-900'],
  ['sqrt(x)', 2 ** -100, '2^49'],
  ['tanh(x)', 20, '1 / cosh(20)^2'],
  ['sigmoid(x)', 0, '1/4'],
  ['softplus(x)', -1000, '1 / (1 + exp(1000))'],
  ['x^3 - x^2', -2, '16'],
  ['exp(sin(x))*x', 3, '(1 + 3*cos(3)) * exp(sin(3))'],
];

describe('finite differences in float64', () => {
  it.each(known)('hold the slope of %s at %d within their bound', (text, at, form) => {
    const slope = slopeOf(text, at);
    if (slope.kind !== 'known') throw new Error(slope.reason);
    const distance = exact.fromNumber(slope.value).minus(exactValue(form)).abs();
    expect(distance.lessThanOrEqualTo(exact.fromNumber(slope.radius))).toBe(true);
  });

  it('have a bound of half the digits or better, where the slope is of the size of the value', () => {
    const relative = known.slice(0, 4).map(([text, at]) => {
      const slope = slopeOf(text, at);
      return slope.kind === 'known' ? slope.radius / Math.abs(slope.value) : Number.POSITIVE_INFINITY;
    });
    expect(Math.max(...relative)).toBeLessThan(Math.sqrt(Number.EPSILON));
  });

  it('are exact where a function is a line, and 0 along no direction', () => {
    expect(slopeOf('3*x', 0.5)).toEqual({ kind: 'known', value: 3, radius: expect.any(Number) });
    expect(slopeOf('relu(x)', -1)).toEqual({ kind: 'known', value: 0, radius: 0 });
    expect(finiteDifferences(graphOfFormula('x*y').graph, [2, 3], [0, 0])).toMatchObject({ value: 0, radius: 0 });
  });

  it('refuse to straddle a kink, and say whose', () => {
    expect(slopeOf('exp(relu(x))', 0)).toEqual({
      kind: 'undecidable',
      reason: 'Every step may meet the kink of relu at v2.',
    });
    expect(slopeOf('max(x, y)', 2, 2)).toMatchObject({ reason: expect.stringContaining('max at v3') });
    expect(slopeOf('abs(x)', 2 ** -20)).toMatchObject({ kind: 'known', value: 1 });
  });

  it('say so where no bound on the third derivative is known', () => {
    expect(slopeOf('log(x)', -1)).toMatchObject({ reason: expect.stringContaining('third derivative') });
  });

  it('need a number for every variable', () => {
    const { graph } = graphOfFormula('x*y');
    expect(() => finiteDifferences(graph, [1], [1, 1])).toThrow(RangeError);
    expect(() => finiteDifferences(graph, [1, 1], [1])).toThrow(RangeError);
  });
});

describe('a third derivative over an interval', () => {
  it.each([
    ['x^3', [-1, 1], [6]],
    ['exp(x)', [-1, 1], ['exp(-1)', 'exp(1)']],
    ['cos(x)*cos(x)', [0, 1], ['4*sin(2)', '0']],
    ['x*sin(x)', [-1, 1], ['-2', '-2*cos(1)-0.5*sin(0)']],
    ['1/x', [1, 2], ['-6', '-6/16']],
    ['sqrt(x)', [1, 4], ['3/8', '3/8/32']],
  ])('of %s over %j holds %j', (text, [low, high], values) => {
    const [from, to] = [low as number, high as number];
    const reached = around(fromNumber((from + to) / 2), (to - from) / 2);
    const third = thirdDerivative(graphOfFormula(text).graph, [reached], [fromNumber(1)]);
    for (const form of values.map((value) => exactValue(String(value)).toNumber())) {
      expect(Math.abs(form - third.value)).toBeLessThanOrEqual(third.radius);
    }
  });

  it('is not known where the interval reaches a singularity', () => {
    const { graph } = graphOfFormula('log(x)');
    expect(thirdDerivative(graph, [around(fromNumber(1), 2)], [fromNumber(1)]).radius).toBe(Number.POSITIVE_INFINITY);
  });
});
