import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/exitCodeOf.js';
import { type Verdict, verdicts } from '../../src/grading/result.js';
import { passed } from '../reporting/sampleResults.js';

const code = (dialectAsked: boolean, ...given: readonly Verdict[]) =>
  exitCodeOf(
    given.map((verdict) => ({ ...passed, verdict })),
    dialectAsked,
  );

describe('the exit code of grading', () => {
  it('is 0 where everything is right, in whatever dialect', () => {
    expect(code(false, 'pass', 'dialect')).toBe(0);
  });

  it('is 1 where a dialect was asked for and another was found', () => {
    expect(code(true, 'pass', 'dialect')).toBe(1);
    expect(code(true, 'pass')).toBe(0);
  });

  it('is 1 where anything is not right', () => {
    const others = verdicts.filter((verdict) => !['pass', 'dialect', 'harness-error'].includes(verdict));
    expect(others.map((verdict) => code(false, 'pass', verdict))).toEqual(others.map(() => 1));
  });

  it('is 2 where no input could be used', () => {
    expect(code(false, 'ungradable', 'ungradable')).toBe(2);
  });

  it('is 3 where a fault was ours', () => {
    expect(code(false, 'fail', 'harness-error', 'ungradable')).toBe(3);
  });
});
