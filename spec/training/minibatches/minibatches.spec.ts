import { describe, expect, it } from 'vitest';
import { minibatches, type Split, updatesPerEpoch } from '../../../src/training/minibatches/minibatches.js';
import { seededRandom } from '../../../src/training/random/random.js';
import { problemOf } from '../problemOf.js';

describe('minibatches', () => {
  it.each([
    [{ examples: 10, batchSize: 5 }, 2],
    [{ examples: 10, batchSize: 3 }, 4],
    [{ examples: 10, batchSize: 10 }, 1],
    [{ examples: 1, batchSize: 1 }, 1],
    [{ examples: 60_000, batchSize: 128 }, 469],
  ])('of %o make %i updates an epoch', (split, updates) => {
    expect(updatesPerEpoch(split)).toBe(updates);
  });

  it('hold every example once, the last one what is left over', () => {
    const batches = minibatches({ examples: 7, batchSize: 3 }, seededRandom(1));
    expect(batches.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(batches.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('are the same for the same seed, and others in the next epoch', () => {
    const split = { examples: 20, batchSize: 6 };
    const random = seededRandom(3);
    const first = minibatches(split, random);
    expect(minibatches(split, seededRandom(3))).toEqual(first);
    expect(minibatches(split, random)).not.toEqual(first);
  });

  it.each<readonly [Split, string]>([
    [{ examples: 0, batchSize: 1 }, 'empty-dataset: There are 0 examples. Minibatches need at least one.'],
    [
      { examples: 10, batchSize: 11 },
      'batch-too-large: The batch size 11 is larger than the data, 10 examples. Give at most 10.',
    ],
    [
      { examples: 10, batchSize: 0 },
      'batch-size: The batch size is 0. Give a whole number from 1 to 10, the number of examples.',
    ],
    [{ examples: 10, batchSize: 2.5 }, 'not-whole: The batch size is 2.5. Give a whole number.'],
    [{ examples: 10.5, batchSize: 2 }, 'not-whole: The number of examples is 10.5. Give a whole number.'],
    [{ examples: Number.NaN, batchSize: 2 }, 'not-whole: The number of examples is NaN. Give a whole number.'],
  ])('refuse %o', (split, problem) => {
    expect(problemOf(() => updatesPerEpoch(split))).toBe(problem);
    expect(problemOf(() => minibatches(split, seededRandom(1)))).toBe(problem);
  });
});
