import { describe, expect, it } from 'vitest';
import type { GraphCounterexample } from '../../src/diagnosis/diagnosis.js';
import { requestOf } from '../../src/laws/autodiff/cases/graphs.js';
import { graphCounterexamplePlain, graphCounterexampleText, graphText } from '../../src/reporting/graphText.js';
import { styleFor } from '../../src/reporting/style.js';

const style = styleFor(false);
const request = requestOf([1], (b, a) =>
  b.apply('add', b.apply('tanh', a as number), b.apply('multiply', b.constant(2), a)),
);

/** A tanh that hands on nothing. Of f = tanh(a) + 2a the slope at 1 is 1 − tanh(1)² + 2 = 2.4199743416140260694…. */
const silent: GraphCounterexample = {
  kind: 'graph',
  request,
  variable: 0,
  expected: 2.419974341614026,
  yours: 2,
  explained: [{ adjoint: 2 }, {}, {}, {}],
};

/** A tanh that is NaN, in the middle. */
const lost: GraphCounterexample = {
  kind: 'graph',
  request,
  expected: 2.7615941559557649,
  yours: Number.NaN,
  explained: [{ adjoint: Number.NaN }, { value: Number.NaN }, {}, { value: Number.NaN }],
};

describe('the smallest graph', () => {
  it('stands in two sentences, with its adjoint table and what is yours beside it', () => {
    expect(graphCounterexampleText(silent, { width: 100, style })).toEqual([
      '  Smallest case: f = tanh(a) + 2 * a at a = 1',
      '  df/da: expected 2.41997434161403, yours 2',
      '',
      '      node           value        adjoint              received from',
      '      v1 = a         1            2.41997434  yours 2  v2 + v3  =  0.419974342 + 2',
      '      v2 = tanh(v1)  0.761594156  1                    v4',
      '      v3 = 2 * v1    2            1                    v4',
      '      v4 = v2 + v3   2.76159416   1                    (f)',
    ]);
  });

  it('tells values, too, and what was not observed but follows from the diagnosis', () => {
    const [, told, , , ...nodes] = graphCounterexampleText(lost, { width: 120, style });
    expect(told).toBe('  f: expected 2.76159415595576, yours NaN');
    expect(nodes).toEqual([
      '      v1 = a         1                                  2.41997434  yours behaves as NaN  v2 + v3  =  0.419974342 + 2',
      '      v2 = tanh(v1)  0.761594156  yours behaves as NaN  1                                 v4',
      '      v3 = 2 * v1    2                                  1                                 v4',
      '      v4 = v2 + v3   2.76159416   yours NaN             1                                 (f)',
    ]);
  });

  it('has headings in place of words where they do not fit, and lines of their own below that', () => {
    const narrow = graphCounterexampleText(lost, { width: 90, style });
    expect(narrow[3]).toMatch(/node +value +yours +adjoint +yours +received from/);
    expect(narrow[4]).toMatch(/v1 = a +1 +2\.41997434 +NaN +v2/);
    const below = graphCounterexampleText(lost, { width: 60, style });
    expect(below).toContain('         value           0.761594156   yours behaves as NaN');
    expect(Math.max(...below.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('is linear text where columns are no use', () => {
    expect(graphCounterexamplePlain(lost)).toEqual([
      'smallest case: f = tanh(a) + 2 * a at a = 1',
      'f: expected 2.76159415595576, yours NaN',
      'v1 = a: value 1, adjoint 2.41997434, yours behaves as NaN',
      'v2 = tanh(v1): value 0.761594156, yours behaves as NaN, adjoint 1',
      'v3 = 2 * v1: value 2, adjoint 1',
      'v4 = v2 + v3: value 2.76159416, yours NaN, adjoint 1',
    ]);
  });

  it('has the minus of programs in linear text, and that of print in a table', () => {
    const negative = { ...silent, yours: -2 };
    expect(graphCounterexamplePlain(negative)[2]).toMatch(/, yours -2$/);
    expect(graphCounterexampleText(negative, { width: 100, style })[4]).toMatch(/ yours −2 /);
  });

  it('is shown in as many digits as tell both apart', () => {
    const near = { ...silent, yours: 2.4199743417, explained: [{ adjoint: 2.4199743417 }] };
    expect(graphCounterexamplePlain(near)[2]).toBe('v1 = a: value 1, adjoint 2.41997434161403, yours 2.4199743417');
  });

  it('says under which circumstances', () => {
    const at = Float64Array.of(7);
    expect(graphText({ ...request, probes: { cleared: 'own' } })).toMatch(
      /a = 1, backward\(\) twice with the gradients/,
    );
    expect(graphText({ ...request, probes: { cleared: 'by hand' } })).toMatch(
      /with every gradient set to 0 in between$/,
    );
    expect(graphText({ ...request, probes: { innerFirst: 1 } })).toMatch(
      /, backward\(\) from v2, then from the output$/,
    );
    expect(graphText({ ...request, probes: { changedTo: at } })).toMatch(/, with a = 7 before backward\(\)$/);
    expect(graphText({ ...request, probes: { steppedFrom: at } })).toMatch(/, after a step from a = 7$/);
  });
});
