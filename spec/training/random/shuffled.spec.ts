import { describe, expect, it } from 'vitest';
import type { Random } from '../../../src/training/random/random.js';
import { shuffled } from '../../../src/training/random/shuffled.js';

type Shuffle = (items: readonly number[], random: Pick<Random, 'below'>) => readonly number[];

/** Runs a shuffle once for every sequence of numbers that it could draw, and counts the orders. */
function ordersOf(shuffle: Shuffle, length: number): ReadonlyMap<string, number> {
  const items = Array.from({ length }, (_, k) => k);
  const counts = new Map<string, number>();
  const bounds: number[] = [];
  shuffle(items, { below: (bound) => bounds.push(bound) * 0 });
  const sequences = bounds.reduce<readonly (readonly number[])[]>(
    (all, bound) => all.flatMap((start) => Array.from({ length: bound }, (_, drawn) => [...start, drawn])),
    [[]],
  );
  for (const sequence of sequences) {
    let k = 0;
    const order = shuffle(items, { below: () => sequence[k++] as number }).join(' ');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  return counts;
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/** Exchanges every place with any other: 27 equally likely ways to six orders of three. */
const naive: Shuffle = (items, random) => {
  const order = [...items];
  for (const place of order.keys()) {
    const other = random.below(order.length);
    [order[place], order[other]] = [order[other] as number, order[place] as number];
  }
  return order;
};

describe('a shuffle', () => {
  it.each([1, 2, 3, 4, 5, 6])('of %i items reaches every order in exactly one way', (length) => {
    const counts = ordersOf(shuffled, length);
    expect(counts.size).toBe(factorial(length));
    expect(new Set(counts.values())).toEqual(new Set([1]));
  });

  it('leaves its items as they were', () => {
    const items = Object.freeze([1, 2, 3]);
    expect([...shuffled(items, { below: () => 0 })].sort()).toEqual(items);
  });

  it('that exchanges with any place is seen to prefer some orders', () => {
    expect(new Set(ordersOf(naive, 3).values()).size).toBeGreaterThan(1);
  });
});
