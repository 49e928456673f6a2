import { describe, expect, it } from 'vitest';
import { float64 } from '../../../src/arithmetic/float64.js';
import { parseEquations } from '../../../src/formula/parse.js';
import { recurrence } from '../../../src/laws/convergence/recurrence.js';

describe('a recurrence', () => {
  const fibonacci = recurrence(parseEquations('next = a + b\na = b\nb = next'), float64);

  it('begins each round with what the one before left', () => {
    let values = fibonacci({ a: 0, b: 1 });
    for (let round = 2; round <= 10; round++) values = fibonacci(values);
    expect(values).toMatchObject({ a: 55, b: 89 });
  });

  it('leaves what it was given as it was', () => {
    const start = { a: 0, b: 1, other: 7 };
    expect(fibonacci(start)).toEqual({ a: 1, b: 1, next: 1, other: 7 });
    expect(start).toEqual({ a: 0, b: 1, other: 7 });
  });

  it('computes tensors coordinate by coordinate', () => {
    const decay = recurrence(parseEquations('theta = theta - lr * theta'), float64);
    expect(decay({ theta: [1, 2], lr: 0.5 })).toEqual({ theta: [0.5, 1], lr: 0.5 });
  });
});
