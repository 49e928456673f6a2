import type { Random } from './random.js';

/**
 * The items in a random order, each order equally likely.
 * Source: Durstenfeld (1964), "Algorithm 235: Random permutation"; Fisher & Yates (1938).
 */
export function shuffled<T>(items: readonly T[], random: Pick<Random, 'below'>): readonly T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = random.below(last + 1);
    [order[last], order[chosen]] = [order[chosen] as T, order[last] as T];
  }
  return order;
}
