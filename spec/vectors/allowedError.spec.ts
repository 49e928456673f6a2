import { describe, expect, it } from 'vitest';
import { slack } from '../../src/laws/compare.js';
import { allowedError, roundedUp } from '../../src/vectors/allowedError.js';

const ulp = 2 ** -52;

describe('the allowed error', () => {
  it('is the slack times the radius, and the way from the middle of the enclosure', () => {
    const enclosed = { value: 1, radius: ulp };
    expect(allowedError(enclosed, 1, 1, 'float64')).toBe(roundedUp((slack + 1) * ulp));
    expect(allowedError(enclosed, 1 + 3 * ulp, 1, 'float64')).toBe(roundedUp((slack + 3) * ulp));
    expect(allowedError({ value: 1, radius: 0 }, 1, 1, 'float64')).toBe(0);
  });

  it('is not known where rounding takes half of the digits, or where there is no number', () => {
    const enclosed = { value: 1, radius: 2 ** -20 };
    expect(allowedError(enclosed, 1, 1, 'float64')).toBeNull();
    expect(allowedError(enclosed, 1, 1, 'float32')).not.toBeNull();
    expect(allowedError(enclosed, 1, 2 ** -10, 'float32')).toBeNull();
    expect(allowedError({ value: 1, radius: Number.POSITIVE_INFINITY }, 1, 1, 'float64')).toBeNull();
    expect(allowedError({ value: Number.NaN, radius: 0 }, 1, 1, 'float64')).toBeNull();
  });

  it('is rounded up to two digits, never down', () => {
    const pairs = [1.01, 1, 9.91, 0.0123, 5e-324, 1.05e-16].map((x) => [x, roundedUp(x)] as const);
    expect(pairs.map(([, up]) => up)).toEqual([1.1, 1, 10, 0.013, 5e-324, 1.1e-16]);
    for (const [x, up] of pairs) expect(up).toBeGreaterThanOrEqual(x);
  });
});
