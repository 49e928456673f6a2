import { describe, expect, it } from 'vitest';
import { completed } from '../../src/training/parameter.js';
import { cosine } from '../../src/training/schedules/cosine.js';
import { problemOf } from './problemOf.js';

describe('the parameters of a piece of training', () => {
  it('are completed with the defaults, and read by name or alias', () => {
    expect(completed(cosine, {})).toEqual({ lr: 0.1, floor: 0, horizon: 100 });
    expect(completed(cosine, { T_max: 7, eta: 0.5 })).toEqual({ lr: 0.5, floor: 0, horizon: 7 });
  });

  it.each([
    [
      { horizon: -5 },
      'outside-domain: Cosine annealing: horizon = -5 is outside [1, inf): nothing lasts fewer steps than one. Give a whole number in [1, inf), such as 100.',
    ],
    [
      { T_max: 0 },
      'outside-domain: Cosine annealing: horizon (given as T_max) = 0 is outside [1, inf): nothing lasts fewer steps than one. Give a whole number in [1, inf), such as 100.',
    ],
    [
      { horizon: 2.5 },
      'not-whole: Cosine annealing: horizon = 2.5 counts steps. Give a whole number in [1, inf), such as 100.',
    ],
    [
      { lr: -1 },
      'outside-domain: Cosine annealing: lr = -1 is outside [0, inf): a negative step goes uphill. Give a number in [0, inf), such as 0.1.',
    ],
    [
      { lr: Number.NaN },
      'outside-domain: Cosine annealing: lr = NaN is outside [0, inf): a negative step goes uphill. Give a number in [0, inf), such as 0.1.',
    ],
    [
      { horizn: 5 },
      'unknown-parameter: Cosine annealing has no parameter horizn. Did you mean horizon? Known: lr, floor, horizon.',
    ],
    [{ horizon: 5, T_max: 5 }, 'parameter-twice: Cosine annealing gets horizon twice; leave one out.'],
    [
      { floor: 0.5 },
      'parameters-conflict: Cosine annealing: with floor = 0.5 and lr = 0.1, the rate would rise to its floor. Give a floor from 0 to lr.',
    ],
  ])('refuse %o with the name, the value, the domain and what to do', (given, problem) => {
    expect(problemOf(() => completed(cosine, given))).toBe(problem);
  });

  it('let a floor be as high as the first rate', () => {
    expect(problemOf(() => completed(cosine, { floor: 0.1, lr: 0.1 }))).toBe('none');
  });
});
