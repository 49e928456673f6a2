import { describe, expect, it } from 'vitest';
import type { Enclosure } from '../../src/arithmetic/enclosure.js';
import {
  compareBits,
  compareRuns,
  compareWith,
  halfTheDigits,
  observed,
  placeWithin,
  slack,
} from '../../src/laws/compare.js';
import type { Run } from '../../src/laws/law.js';
import type { TraceAnswer } from '../../src/subjects/response.js';
import type { Trace } from '../../src/subjects/runner.js';

const radius = 2 ** -40;
const known = (value: number, by = radius): Enclosure => ({ value, radius: by });

/** One tensor with one coordinate: the parameter after each step. */
const answerOf = (...thetas: readonly number[]): TraceAnswer => ({
  kind: 'answer',
  parameters: thetas.map((theta) => [Float64Array.of(theta)]),
  observations: {},
});
const traceOf = (...enclosures: readonly Enclosure[]): Trace<Enclosure> => enclosures.map((one) => [[one]]);

describe('a number against an enclosure', () => {
  it('is inside up to `slack` radii, and outside beyond', () => {
    expect(placeWithin(1 + slack * radius, known(1), 1)).toBe('inside');
    expect(placeWithin(1 - slack * radius, known(1), 1)).toBe('inside');
    expect(placeWithin(1 + slack * radius + Number.EPSILON, known(1), 1)).toBe('outside');
    expect(placeWithin(1 - slack * radius - Number.EPSILON, known(1), 1)).toBe('outside');
  });

  it('must be equal where the radius is 0', () => {
    expect(placeWithin(1, known(1, 0), 1)).toBe('inside');
    expect(placeWithin(1 + Number.EPSILON, known(1, 0), 1)).toBe('outside');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('is outside when it is %d', (got) => {
    expect(placeWithin(got, known(1), 1)).toBe('outside');
    expect(placeWithin(got, known(1, 1), 1)).toBe('outside');
  });

  it('is undecided where the enclosure knows nothing, whatever the number', () => {
    for (const nothing of [known(1, Number.POSITIVE_INFINITY), known(Number.NaN, 0), known(Number.NaN, Number.NaN)]) {
      for (const got of [1, Number.NaN]) expect(placeWithin(got, nothing, 1)).toBe('undecided');
    }
  });

  it('is undecided where fewer than half of the digits of its largest size are known', () => {
    const widest = halfTheDigits.float64 / slack;
    expect(placeWithin(1, known(1, widest), 1)).toBe('inside');
    expect(placeWithin(1, known(1, 2 * widest), 1)).toBe('undecided');
    expect(placeWithin(1, known(1, 2 * widest), 2)).toBe('inside');
    expect(placeWithin(1, known(1, 2 * widest), 1, 'float32')).toBe('inside');
    expect(placeWithin(1, known(1, 2 * (halfTheDigits.float32 / slack)), 1, 'float32')).toBe('undecided');
  });

  it('is outside of a wide enclosure all the same', () => {
    expect(placeWithin(3, known(1, 1 / 8), 1)).toBe('outside');
  });
});

describe('an answer against a trace', () => {
  const expected = traceOf(known(1), known(0, radius), known(-1));

  it('holds when every number is inside', () => {
    expect(compareWith(expected, answerOf(1, radius, -1))).toEqual({ kind: 'holds' });
  });

  it('names the first step that is not, what was expected there and what came', () => {
    const judgement = compareWith(expected, answerOf(1, 0.5, 7), { request: 1 });
    const message = 'theta after step 2 is 0.5; expected is 0.';
    const breach = { request: 1, step: 2, tensor: 0, coordinate: 0, expected: known(0, radius), got: 0.5, message };
    expect(judgement).toEqual({ kind: 'broken', breach });
  });

  it('names tensor and coordinate where there are several', () => {
    const step = [[known(1)], [known(2), known(3)]];
    const answer = { ...answerOf(), parameters: [[Float64Array.of(1), Float64Array.of(2, 4)]] };
    expect(compareWith([step], answer)).toMatchObject({
      breach: { tensor: 1, coordinate: 1, message: expect.stringContaining('step 1, tensor 2, coordinate 2 is 4') },
    });
  });

  it('takes a number that is missing for not a number', () => {
    expect(compareWith(expected, answerOf(1, 0))).toMatchObject({
      kind: 'broken',
      breach: { step: 3, got: Number.NaN },
    });
  });

  it('measures what is known by the largest size so far, the start included', () => {
    const start = [{ shape: [1], values: Float64Array.of(-1) }];
    expect(compareWith(traceOf(known(0)), answerOf(0))).toMatchObject({ kind: 'undecidable' });
    expect(compareWith(traceOf(known(1), known(0)), answerOf(1, 0))).toEqual({ kind: 'holds' });
    expect(compareWith(traceOf(known(0)), answerOf(0), { start })).toEqual({ kind: 'holds' });
  });

  it('says how little is known where it cannot decide', () => {
    const reasonOf = (enclosure: Enclosure) => compareWith(traceOf(enclosure), answerOf(1));
    expect(reasonOf(known(1, 0.5))).toEqual({
      kind: 'undecidable',
      reason: 'theta after step 1 is known only to 1 ± 0.5',
    });
    expect(reasonOf(known(Number.NaN, 0))).toEqual({
      kind: 'undecidable',
      reason: 'theta after step 1 is not known at all',
    });
  });
});

describe('a run against a prediction', () => {
  const request = { hyperparameters: {}, tensors: [{ shape: [1], values: Float64Array.of(1) }], steps: [] };
  const runOf = (theta: number): Run => {
    return { request, answer: answerOf(theta), expected: traceOf(known(9, radius)), precision: 'float64' };
  };

  it('may err by both radii, and counts from the prediction', () => {
    expect(compareRuns(traceOf(known(1)), runOf(1 + slack * 2 * radius), 0)).toEqual({ kind: 'holds' });
    const beyond = compareRuns(traceOf(known(1)), runOf(1 + slack * 2 * radius + Number.EPSILON), 1);
    expect(beyond).toMatchObject({
      kind: 'broken',
      breach: { request: 1, expected: { value: 1, radius: 2 * radius } },
    });
  });

  it('predicts from what was observed, with the radii of the equations', () => {
    expect(observed(answerOf(1.5), traceOf(known(1)))).toEqual(traceOf(known(1.5)));
    expect(observed(answerOf(), traceOf(known(1)))).toEqual(traceOf(known(Number.NaN)));
  });

  it('is not decided by a prediction that is not a number', () => {
    expect(compareRuns(traceOf(known(Number.NaN)), runOf(1), 0)).toMatchObject({ kind: 'undecidable' });
  });
});

describe('two answers to the bit', () => {
  const judge = (first: TraceAnswer, second: TraceAnswer) => compareBits(first, second, 1, 'Asked again,');

  it('hold when they are equal, zeros of either sign included', () => {
    expect(judge(answerOf(1, 0), answerOf(1, -0))).toEqual({ kind: 'holds' });
    expect(judge(answerOf(Number.POSITIVE_INFINITY), answerOf(Number.POSITIVE_INFINITY))).toEqual({ kind: 'holds' });
  });

  it('break in the last bit', () => {
    const judgement = judge(answerOf(1, 1), answerOf(1, 1 + Number.EPSILON));
    const message = `Asked again, theta after step 2 was 1 and is ${1 + Number.EPSILON}.`;
    expect(judgement).toMatchObject({ kind: 'broken', breach: { request: 1, step: 2, message } });
  });

  it('break where one is not a number, and cannot be compared where both are not', () => {
    expect(judge(answerOf(1), answerOf(Number.NaN))).toMatchObject({ kind: 'broken' });
    expect(judge(answerOf(Number.NaN), answerOf(1))).toMatchObject({ kind: 'broken' });
    expect(judge(answerOf(Number.NaN), answerOf(Number.NaN))).toMatchObject({ kind: 'undecidable' });
  });
});
