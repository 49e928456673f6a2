import fc from 'fast-check';
import { minibatches, type Split } from '../../training/minibatches/minibatches.js';
import { seededRandom } from '../../training/random/random.js';
import { asWritten } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { formulaValue } from './formulaValue.js';

/** One epoch over data of any size. */
export interface Epoch extends Split {
  readonly seed: number;
}

/** Epochs over up to 40 examples. */
export const epochs = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.nat())
  .map(([a, b, seed]): Epoch => ({ examples: Math.max(a, b), batchSize: Math.min(a, b), seed }));

/** What the number of updates m is: comparisons over m, n and p, that hold for the least m with m·p ≥ n only. */
export const epochCoversAll: Theorem<Epoch, readonly string[]> = {
  id: 'epoch-covers-all',
  chapter: 'training',
  title: 'an epoch has ceil(n/p) updates and sees every example once',
  statement:
    'An epoch of minibatches of p out of n examples has n_E = ceil(n/p) updates, (n_E − 1)·p < n ≤ n_E·p; every example is in exactly one of them, and all but the last have p.',
  tex: 'n_E = \\lceil n/p \\rceil',
  source: '[AMA564] "Epoch"',
  claim: ['(m - 1) * p < n', 'n <= m * p'],
  cases: epochs,
  always: [
    { examples: 1, batchSize: 1, seed: 0 },
    { examples: 12, batchSize: 4, seed: 0 },
    { examples: 13, batchSize: 4, seed: 0 },
  ],
  check: ({ examples, batchSize, seed }, claim) => {
    const batches = minibatches({ examples, batchSize }, seededRandom(seed));
    const counts = { m: asWritten(batches.length), n: asWritten(examples), p: asWritten(batchSize) };
    const broken = claim.find((condition) => formulaValue(condition, counts).isZero());
    const place = `n = ${examples}, p = ${batchSize}`;
    if (broken !== undefined) return `${place}: with ${batches.length} updates ${broken} does not hold.`;
    const seen = batches.flat().sort((a, b) => a - b);
    if (seen.length !== examples || seen.some((example, k) => example !== k)) {
      return `${place}: the examples ${seen.join(', ')} are not all of them, once.`;
    }
    const odd = batches.slice(0, -1).find((batch) => batch.length !== batchSize);
    return odd === undefined ? undefined : `${place}: a minibatch before the last has ${odd.length} examples.`;
  },
};
