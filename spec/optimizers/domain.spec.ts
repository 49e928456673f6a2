import { describe, expect, it } from 'vitest';
import { contains, domain } from '../../src/optimizers/domain.js';

describe('a domain', () => {
  it.each([
    ['[0, 1)', [0, 0.5, 1 - 2 ** -53], [-5e-324, 1, Number.NaN]],
    ['(0, 1]', [5e-324, 1], [0, -0, 1 + 2 ** -52]],
    ['[0, inf)', [0, -0, Number.MAX_VALUE], [-1, Number.POSITIVE_INFINITY]],
    ['(-inf, inf)', [-1e300, 0, 1e300], [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN]],
    ['[-1.5, 1e-3]', [-1.5, 1e-3], [-1.6, 2e-3]],
    ['[2, 2]', [2], [1, 3]],
    ['[-inf, inf]', [0], [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]],
  ])('%s has %j and not %j', (text, inside, outside) => {
    const interval = domain(text);
    expect(interval.text).toBe(text);
    expect(inside.filter((x) => !contains(interval, x))).toEqual([]);
    expect(outside.filter((x) => contains(interval, x))).toEqual([]);
  });

  it.each(['0, 1', '[0,1]', '[0, 1', '[a, 1)', '[0, b]', '[1, 0]', '[NaN, 1]', '[, ]', ''])(
    'is not written %j',
    (text) => {
      expect(() => domain(text)).toThrowError(TypeError);
    },
  );
});
