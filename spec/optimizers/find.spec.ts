import { describe, expect, it } from 'vitest';
import { findOptimizer, lookUp, lookUpWithin, plainName } from '../../src/optimizers/find.js';

describe('the name of an optimizer', () => {
  it('is the same in any case and with any separators', () => {
    expect(['SGD_L2', 'sgd-l2', 'sgdL2', 'Sgd L2'].map(plainName)).toEqual(['sgdl2', 'sgdl2', 'sgdl2', 'sgdl2']);
  });

  it.each([
    ['adam', 'adam'],
    ['Adam', 'adam'],
    ['AdamW', 'adamw'],
    ['adam_l2', 'adam-l2'],
    ['HeavyBall', 'momentum'],
    ['gd', 'sgd'],
  ])('%s is found as %s', (name, id) => {
    expect(lookUp(name)?.id).toBe(id);
  });

  it.each(['', 'adamix', 'constructor', '__proto__', '!!'])('%j is none', (name) => {
    expect(lookUp(name)).toBeUndefined();
    expect(() => findOptimizer(name)).toThrowError(expect.objectContaining({ code: 'unknown-optimizer' }));
  });

  it('is suggested where it is nearly right, and listed otherwise', () => {
    expect(() => findOptimizer('adma')).toThrowError(
      /^There is no optimizer adma\. Did you mean adam\? Known are sgd, /,
    );
    expect(() => findOptimizer('zebra')).toThrowError(/^There is no optimizer zebra\. Known are sgd, /);
  });
});

describe('the name of a file or an export', () => {
  it.each([
    ['adamw_submission', 'adamw'],
    ['myAdam2', 'adam'],
    ['student17adamW', 'adamw'],
    ['adam-no-bias-correction', 'adam'],
    ['SGDMomentum', 'momentum'],
    ['sgd_momentum_step', 'momentum'],
    ['hw3Q8AdamWithL2', 'adam-l2'],
    ['my_sgd', 'sgd'],
    ['MYADAM_ADAM', 'adam'],
    ['adam-weighted', 'adam'],
    ['adamWith2Moments', 'adam'],
    ['createAdam', 'adam'],
    ['adam_v2', 'adam'],
  ])('%s means %s, the longest name that its words make', (name, id) => {
    expect(lookUpWithin(name)?.id).toBe(id);
  });

  it.each(['snadam', 'madam', 'adamix', 'weighted-adamix', 'bigData', 'submission', 'optimizer', '', '2'])(
    '%j means none',
    (name) => {
      expect(lookUpWithin(name)).toBeUndefined();
    },
  );
});
