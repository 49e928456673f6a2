import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointOf, squaredLength } from '../../../src/laws/convergence/plane.js';
import {
  boundFunction,
  coordinate,
  roundParabola,
  smoothFunction,
} from '../../../src/laws/convergence/smoothFunction.js';
import { exceeds } from '../../../src/laws/decimalView.js';

const pairs = fc.sample(fc.tuple(smoothFunction, fc.tuple(coordinate, coordinate), fc.tuple(coordinate, coordinate)), {
  seed: 3,
  numRuns: 20,
});

/** The squared quotient of the distance of two gradients and that of their places. */
function steepness(
  of: Parameters<typeof boundFunction>[0],
  a: readonly [number, number],
  b: readonly [number, number],
) {
  const { gradientAt } = boundFunction(of);
  const apart = (u: ReturnType<typeof pointOf>, v: ReturnType<typeof pointOf>) =>
    squaredLength([u[0].minus(v[0]), u[1].minus(v[1])]);
  return apart(gradientAt(pointOf(a)), gradientAt(pointOf(b))).dividedBy(apart(pointOf(a), pointOf(b)));
}

describe('a smooth function', () => {
  it('has gradients that differ by at most L times the distance', () => {
    for (const [of, a, b] of pairs) {
      if (a[0] === b[0] && a[1] === b[1]) continue;
      const square = steepness(of, a, b);
      expect(exceeds(square, square.times(0).plus(of.smoothness ** 2)), `${of.text}: ${square}`).toBe(false);
    }
  });

  it('never falls below its lower bound', () => {
    for (const [of, a] of pairs) {
      expect(boundFunction(of).valueAt(pointOf(a)).greaterThanOrEqualTo(of.lowerBound), of.text).toBe(true);
    }
  });

  it('comes in every kind', () => {
    const kinds = [/^\d\/2/, /^\(abs/, /^log\(1/, /^log\(exp/, /sin/];
    expect(kinds.filter((kind) => !pairs.some(([{ text }]) => kind.test(text)))).toEqual([]);
  });

  it('attains L everywhere where it is a round parabola', () => {
    for (const of of fc.sample(roundParabola, { seed: 7, numRuns: 5 })) {
      expect(steepness(of, [1, 2], [-3, 0.5]).toNumber()).toBe(of.smoothness ** 2);
    }
  });
});
