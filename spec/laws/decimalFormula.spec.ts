import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/formula/problem.js';
import { decimalFormula } from '../../src/laws/decimalFormula.js';
import { asWritten } from '../../src/laws/decimalView.js';

describe('a formula over decimals', () => {
  it('reads numbers as they are written', () => {
    expect(decimalFormula('0.1 * a')({ a: asWritten(0.3) }).toString()).toBe('0.03');
  });

  it('leaves values aside that it does not read', () => {
    expect(decimalFormula('a + b')({ a: asWritten(1), b: asWritten(2), c: asWritten(4) }).toString()).toBe('3');
  });

  it('says which value is missing', () => {
    expect(() => decimalFormula('a + lr')({ a: asWritten(1) })).toThrow('a + lr reads lr');
  });

  it('refuses what is no formula', () => {
    expect(() => decimalFormula('a +')).toThrow(Problem);
  });
});
