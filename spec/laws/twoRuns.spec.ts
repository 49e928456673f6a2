import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Enclosure } from '../../src/arithmetic/enclosure.js';
import { slack } from '../../src/laws/compare.js';
import { holds, type Run } from '../../src/laws/law.js';
import { predicting, probed, twoRuns } from '../../src/laws/twoRuns.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { standard } from './standards.js';

const radius = 2 ** -40;

/** A run of one step of one parameter: where it ended, and where the equations end. */
function runOf(theta: number, expected: number): Run {
  const enclosure: Enclosure = { value: expected, radius };
  return {
    request: { hyperparameters: {}, tensors: [{ shape: [1], values: Float64Array.of(1) }], steps: [] },
    answer: { kind: 'answer', parameters: [[Float64Array.of(theta)]], observations: {} },
    expected: [[[enclosure]]],
    precision: 'float64',
  };
}

describe('a law about two runs', () => {
  const doubled = (request: TraceRequest): TraceRequest => ({
    ...request,
    steps: [...request.steps, ...request.steps],
  });

  it('draws a request and what it makes of it', () => {
    const { cases } = twoRuns({ steps: [1, 3] }, doubled, () => holds);
    for (const [first, second] of fc.sample(cases(standard('sgd')), { seed: 4, numRuns: 20 })) {
      expect(second).toEqual(doubled(first));
    }
  });

  it('judges the first run and the second, in this order', () => {
    const { judge } = twoRuns({}, doubled, (first, second) => ({
      kind: 'undecidable',
      reason: `${first.answer.parameters[0]?.[0]} then ${second.answer.parameters[0]?.[0]}`,
    }));
    const tools = { standard: standard('sgd'), expectedBy: () => [], askedBy: () => [] };
    expect(judge([runOf(1, 1), runOf(2, 2)], tools)).toMatchObject({ reason: '1 then 2' });
  });
});

describe('a prediction', () => {
  const opposite = predicting((trace) =>
    trace.map((step) => step.map((tensor) => tensor.map(({ value, radius: by }) => ({ value: -value, radius: by })))),
  );

  it('is made from what the subject answered first, right or wrong', () => {
    expect(opposite(runOf(7, 1), runOf(-7, -1))).toEqual({ kind: 'holds' });
    const judgement = opposite(runOf(7, 1), runOf(-1, -1));
    expect(judgement).toMatchObject({ kind: 'broken', breach: { request: 1, got: -1, expected: { value: -7 } } });
  });

  it('allows for the rounding of both runs', () => {
    expect(opposite(runOf(1, 1), runOf(-1 - slack * 2 * radius, -1))).toEqual({ kind: 'holds' });
    expect(opposite(runOf(1, 1), runOf(-1 - slack * 3 * radius, -1))).toMatchObject({ kind: 'broken' });
  });
});

describe('a circumstance', () => {
  it('is all that is added to a request', () => {
    const { request } = runOf(1, 1);
    expect(probed({ twin: true })(request)).toEqual({ ...request, probes: { twin: true } });
  });
});
