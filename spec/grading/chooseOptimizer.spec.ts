import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/formula/problem.js';
import { chooseOptimizer } from '../../src/grading/chooseOptimizer.js';

const chosen = (hints: readonly string[], as?: string) => {
  const choice = chooseOptimizer(hints, as);
  return choice.kind === 'chosen' ? [choice.optimizer.id, ...choice.notes] : choice.message;
};

describe('which optimizer a submission is', () => {
  it('is what the caller says', () => {
    expect(chosen(['Adam', 'adam'], 'SGD-Momentum')).toEqual(['momentum']);
  });

  it('is what its export says, before its file', () => {
    expect(chosen(['AdamW', 'homework3'])).toEqual(['adamw']);
    expect(chosen(['step', 'adamw_final2'])).toEqual(['adamw']);
  });

  it('is noted where the two differ', () => {
    const [id, note] = chosen(['Adam', 'adamw']);
    expect(id).toBe('adam');
    expect(note).toContain('--as adamw');
  });

  it('is unknown where no name means one, and the known ones are listed', () => {
    const message = chosen(['step', 'homework3']);
    expect(message).toMatch(/No optimizer is called step or homework3\. .*--as adam\. Known are sgd, .*adamw/);
  });

  it('is a problem where the caller names one that does not exist, with the nearest', () => {
    expect(() => chooseOptimizer([], 'adan')).toThrow(Problem);
    expect(() => chooseOptimizer([], 'adan')).toThrow(/There is no optimizer adan\. Did you mean adam\?/);
  });
});
