import { describe, expect, it } from 'vitest';
import { fallsAlike } from '../../src/diagnosis/agreement.js';

describe('what nothing encloses', () => {
  it('is one infinity for another order of operations in single precision only', () => {
    expect(fallsAlike(Number.POSITIVE_INFINITY, Number.NaN, 1, 'float32')).toBe(true);
    expect(fallsAlike(Number.POSITIVE_INFINITY, Number.NaN, 1, 'float64')).toBe(false);
    expect(fallsAlike(1, Number.NaN, 1, 'float32')).toBe(false);
  });
});
