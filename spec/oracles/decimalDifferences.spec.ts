import { describe, expect, it } from 'vitest';
import { graphOfFormula } from '../../src/autodiff/graphOfFormula.js';
import { type PrimitiveTable, primitives } from '../../src/autodiff/primitives/index.js';
import { decimalDifferences } from '../../src/oracles/decimalDifferences.js';
import { exactValue } from '../../src/oracles/exactForm.js';

const slopeOf = (text: string, at: string, table?: PrimitiveTable) =>
  decimalDifferences(graphOfFormula(text).graph, [at], ['1'], table);

function knownSlope(text: string, at: string, table?: PrimitiveTable) {
  const slope = slopeOf(text, at, table);
  if (slope.kind !== 'known') throw new Error(slope.reason);
  return slope;
}

describe('finite differences in decimals', () => {
  it.each([
    ['exp(x)', '1', 'exp(1)'],
    ['exp(x)', '700', 'exp(700)'],
    ['exp(x)', '1e-8', 'exp(1e-8)'],
    ['tanh(x)', '100', '4 * exp(-200) / (1 + exp(-200))^2'],
    ['sigmoid(x)', '-1000', 'exp(-1000) / (1 + exp(-1000))^2'],
    ['log(x)', '1e-300', '1e300'],
    ['log1p(x)', '-0.999999999999', '1e12'],
    ['sin(x)', '1e30', 'cos(1e30)'],
    ['sqrt(x)', '1e-30', '5e14'],
    ['x1/2*exp(2+3) - 2^2', '1', 'exp(5)/2'],
  ])('know the slope of %s at %s to 30 digits, and within their bound', (text, at, form) => {
    const { value, radius } = knownSlope(text, at);
    const truth = exactValue(form);
    expect(value.minus(truth).abs().lessThanOrEqualTo(radius)).toBe(true);
    expect(radius.times('1e30').lessThanOrEqualTo(truth.abs())).toBe(true);
  });

  it('are the same whatever the table says of partials, which they never see', () => {
    const spoilt = (id: 'tanh' | 'exp' | 'multiply') => {
      const partials = Object.fromEntries(primitives[id].arguments.map((name) => [name, '1 / 0']));
      return { [id]: { ...primitives[id], partials } };
    };
    const garbage: PrimitiveTable = { ...primitives, ...spoilt('tanh'), ...spoilt('exp'), ...spoilt('multiply') };
    expect(slopeOf('tanh(exp(x)*x)', '0.5', garbage)).toEqual(slopeOf('tanh(exp(x)*x)', '0.5'));
  });

  it('are blind to a wrong formula of a value: they differentiate it', () => {
    const table: PrimitiveTable = { ...primitives, sin: { ...primitives.sin, value: 'cos(x)' } };
    const { value, radius } = knownSlope('sin(x)', '0.5', table);
    expect(value.plus(exactValue('sin(0.5)')).abs().lessThanOrEqualTo(radius)).toBe(true);
  });

  it('know a slope of 0 by their radius', () => {
    for (const [text, at] of [
      ['cos(x)', '0'],
      ['x*x', '0'],
      ['max(x, 7)', '2'],
      ['tanh(x)', '500'],
    ] as const) {
      const { value, radius } = knownSlope(text, at);
      expect(value.abs().lessThanOrEqualTo(radius)).toBe(true);
      expect(radius.e).toBeLessThan(-300);
    }
  });

  it.each([
    ['abs(x)', '0', 'two sides differ'],
    ['exp(relu(x))', '0', 'two sides differ'],
    ['sign(x)', '0', 'do not settle'],
    ['sqrt(x)', '0', 'no value'],
    ['log(x)', '-1', 'no value'],
    ['exp(x)', '1e-370', 'cancel more digits'],
  ])('decline to tell the slope of %s at %s', (text, at, reason) => {
    expect(slopeOf(text, at)).toEqual({ kind: 'undecidable', reason: expect.stringContaining(reason) });
  });

  it('need a number for every variable, and know nothing moves along no direction', () => {
    const { graph } = graphOfFormula('x*y');
    expect(() => decimalDifferences(graph, ['1'], ['1', '1'])).toThrow(RangeError);
    expect(() => decimalDifferences(graph, ['1', '1'], ['1'])).toThrow(RangeError);
    expect(decimalDifferences(graph, ['2', '3'], ['0', '0'])).toMatchObject({ kind: 'known' });
  });
});
