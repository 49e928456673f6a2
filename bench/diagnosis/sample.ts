import { seededRandom } from '../../src/training/random/random.js';
import { shuffled } from '../../src/training/random/shuffled.js';

/** So many of the items, each as likely as another, in a random order; all of them where there are not so many. */
export function drawnFrom<T>(items: readonly T[], count: number, seed: number): readonly T[] {
  return shuffled(items, seededRandom(seed)).slice(0, count);
}
