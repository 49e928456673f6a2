import { describe, expect, it } from 'vitest';
import { fullRun } from '../../../src/training/stopping/fullRun.js';
import { patience } from '../../../src/training/stopping/patience.js';
import { rising } from '../../../src/training/stopping/rising.js';
import { stopped } from '../../../src/training/stopping/stopped.js';
import type { StoppingRule } from '../../../src/training/stopping/stoppingRule.js';
import { problemOf } from '../problemOf.js';

const end = (rule: StoppingRule, errors: readonly number[], parameters: Readonly<Record<string, number>> = {}) =>
  stopped(
    rule,
    errors.map((error, k) => ({ error, model: `model ${k + 1}` })),
    parameters,
  );

describe('training that is stopped', () => {
  it('ends after the fourth epoch with a patience of 3 and a loss that does not fall, as Keras documents', () => {
    // keras.callbacks.EarlyStopping, example: "Only 4 epochs are run."
    expect(end(patience, [5, 5, 5, 5, 5, 5], { patience: 3 })).toEqual({
      at: 4,
      early: true,
      best: 1,
      model: 'model 1',
    });
  });

  it('ends a window after the best, and gives the best back', () => {
    expect(end(patience, [9, 7, 4, 6, 5, 3], { window: 2 })).toEqual({ at: 5, early: true, best: 3, model: 'model 3' });
    expect(end(patience, [9, 7, 4, 6, 5, 3], { window: 3 })).toEqual({
      at: 6,
      early: false,
      best: 6,
      model: 'model 6',
    });
  });

  it('may ask a new best to be better by so much', () => {
    expect(end(patience, [5, 4.5, 4.25, 4.125], { window: 2, min_delta: 1 }).at).toBe(3);
    expect(end(patience, [5, 4.5, 4.25, 4.125], { window: 2 }).early).toBe(false);
  });

  it('ends only after a window of rises without a break, where the rule asks for that', () => {
    const errors = [5, 4, 6, 5, 6, 7, 8, 9];
    expect(end(rising, errors, { window: 2 })).toEqual({ at: 6, early: true, best: 2, model: 'model 2' });
    expect(end(rising, errors, { window: 3 }).at).toBe(7);
    expect(end(patience, errors, { window: 2 }).at).toBe(4);
    expect(end(rising, [1, 2, 2, 3, 3], { window: 2 }).early).toBe(false);
  });

  it('may run to its end and still give the best back', () => {
    expect(end(fullRun, [5, 3, 8, 3, 9])).toEqual({ at: 5, early: false, best: 2, model: 'model 2' });
  });

  it('may have met an infinite error', () => {
    expect(end(fullRun, [Number.POSITIVE_INFINITY, 2]).best).toBe(2);
    expect(end(patience, [Number.POSITIVE_INFINITY, 2, 3], { window: 1 })).toMatchObject({ at: 3, best: 2 });
  });
});

describe('what cannot be stopped', () => {
  it('has no check', () => {
    expect(problemOf(() => end(patience, []))).toBe(
      'no-checks: Patience needs the validation error of at least one check.',
    );
  });

  it('has an error that is not a number, before it ends', () => {
    expect(problemOf(() => end(fullRun, [3, Number.NaN, 2]))).toBe(
      'error-nan: The validation error of check 2 is NaN; training has failed there, and nothing after it can be compared.',
    );
    expect(problemOf(() => end(patience, [3, 4, Number.NaN], { window: 1 }))).toBe('none');
  });

  it('has a window of no check', () => {
    expect(problemOf(() => end(rising, [1], { window: 0 }))).toBe(
      'outside-domain: Rising error: window = 0 is outside [1, inf): nothing lasts fewer checks than one. Give a whole number in [1, inf), such as 5.',
    );
  });
});
