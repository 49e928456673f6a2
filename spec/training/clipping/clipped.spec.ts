import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/arithmetic/decimal.js';
import { enclosure } from '../../../src/arithmetic/enclosure.js';
import { float64 } from '../../../src/arithmetic/float64.js';
import { byGlobalNorm } from '../../../src/training/clipping/byGlobalNorm.js';
import { byNorm } from '../../../src/training/clipping/byNorm.js';
import { byValue } from '../../../src/training/clipping/byValue.js';
import { clipped } from '../../../src/training/clipping/clipped.js';
import type { Clipping } from '../../../src/training/clipping/clipping.js';
import { clippings } from '../../../src/training/clipping/index.js';
import { problemOf } from '../problemOf.js';

const clip = (clipping: Clipping, tensors: readonly (readonly number[])[], limit: number) =>
  clipped(clipping, float64, tensors, { parameters: { limit } });

/** Norms 5 and 10, together √125. */
const tensors = [
  [3, 4],
  [-6, 8],
];

describe('clipped gradients, worked out by hand', () => {
  it('by value: every coordinate on its own', () => {
    expect(clip(byValue, tensors, 3.5)).toEqual([
      [3, 3.5],
      [-3.5, 3.5],
    ]);
  });

  it('by norm: every tensor on its own, here the longer one to half its length', () => {
    expect(clip(byNorm, tensors, 5)).toEqual([
      [3, 4],
      [-3, 4],
    ]);
  });

  it('by global norm: all alike, here (0, 7) and (24, 0) of norm 25 to a quarter', () => {
    const apart = [
      [0, 7],
      [24, 0],
    ];
    expect(clip(byGlobalNorm, apart, 6.25)).toEqual([
      [0, 7 / 4],
      [6, 0],
    ]);
  });

  it('in the form of PyTorch: 5 becomes 1·5/(5 + 1e-6)', () => {
    const exact = decimal(50);
    const [, padded] = byGlobalNorm.axes.form?.choices ?? [];
    const { edits = [] } = padded ?? {};
    const [[x, y] = []] = clipped(byGlobalNorm, exact, [[3, 4].map(exact.fromNumber)], { parameters: {}, edits });
    expect([String(x?.times('5.000001')), String(y?.times('5.000001'))].map(Number)).toEqual([3, 4]);
    expect(x?.times('5.000001').minus(3).abs().lessThan(exact.literal('1e-48'))).toBe(true);
  });

  it('of length 0 stay as they are', () => {
    for (const clipping of clippings) expect(clip(clipping, [[0, -0]], 1)).toEqual([[0, -0]]);
  });

  it('spread what is not a number as far as its norm reaches', () => {
    const spoilt = [[Number.NaN, 1], [1]];
    expect(clip(byValue, spoilt, 1)).toEqual([[Number.NaN, 1], [1]]);
    expect(clip(byNorm, spoilt, 1)).toEqual([[Number.NaN, Number.NaN], [1]]);
    expect(clip(byGlobalNorm, spoilt, 1)).toEqual([[Number.NaN, Number.NaN], [Number.NaN]]);
  });

  it('have enclosures that hold the doubles', () => {
    const arithmetic = enclosure();
    const { input } = arithmetic;
    const given = tensors.map((tensor) => tensor.map(input));
    for (const clipping of clippings) {
      const bounds = clipped(clipping, arithmetic, given, { parameters: {}, input });
      for (const [k, doubles] of clip(clipping, tensors, 1).entries()) {
        for (const [i, got] of doubles.entries()) {
          const { value, radius } = bounds[k]?.[i] ?? { value: Number.NaN, radius: Number.NaN };
          expect(Math.abs(got - value)).toBeLessThanOrEqual(radius);
        }
      }
    }
  });
});

describe('a limit', () => {
  it.each(clippings.map((clipping) => [clipping.title, clipping] as const))('of %s is above 0', (title, clipping) => {
    for (const limit of [0, -1, Number.POSITIVE_INFINITY]) {
      expect(problemOf(() => clip(clipping, tensors, limit))).toBe(
        `outside-domain: ${title}: limit = ${limit} is outside (0, inf): nothing would be left to step along. Give a number in (0, inf), such as 1.`,
      );
    }
  });
});
