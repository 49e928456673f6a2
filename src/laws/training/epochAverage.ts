import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { evaluated } from '../../training/evaluated.js';
import { minibatches } from '../../training/minibatches/minibatches.js';
import { seededRandom } from '../../training/random/random.js';
import { nonzeroGradient } from '../cases/numbers.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { type Epoch, epochs } from './epochCoversAll.js';
import { total } from './smallData.js';

interface WeighedEpoch extends Epoch {
  /** One per example. */
  readonly gradients: readonly number[];
}

/** The weight of a minibatch, a formula over its `size`, n, p and the number of minibatches m. */
export const epochAverage: Theorem<WeighedEpoch, string> = {
  id: 'epoch-average',
  chapter: 'training',
  title: "an epoch's gradients average to the whole one if weighed by size",
  statement:
    'At fixed parameters the average gradients of the minibatches of an epoch, each weighed by its share of the examples, sum to the average gradient of all examples; weighed alike they do so where p divides n, and else in general not.',
  tex: '\\sum_k \\frac{|B_k|}{n}\\, \\bar g_{B_k} = \\frac1n \\sum_{i=1}^n g_i',
  source: '[AMA564] "Epoch"; by regrouping the sum',
  claim: 'size / n',
  cases: epochs.chain((epoch) =>
    fc
      .array(nonzeroGradient, { minLength: epoch.examples, maxLength: epoch.examples })
      .map((gradients) => ({ ...epoch, gradients })),
  ),
  always: [{ examples: 3, batchSize: 2, seed: 0, gradients: [1, 3, 9] }],
  check: ({ examples, batchSize, seed, gradients }, claim) => {
    const batches = minibatches({ examples, batchSize }, seededRandom(seed));
    const weightOf = evaluated(claim, exact, {
      ...{ n: asWritten(examples), p: asWritten(batchSize), m: asWritten(batches.length) },
      size: batches.map(({ length }) => asWritten(length)),
    });
    const averaged = batches.map((batch, k) => average(batch.map((at) => gradients[at] as number)).times(weightOf(k)));
    const [epoch, whole] = [total(averaged), average(gradients)];
    // What cancels leaves the roundings of terms of this size.
    const size = asWritten(Math.max(...gradients.map(Math.abs)));
    if (agree(epoch.plus(size), whole.plus(size))) return undefined;
    return `the gradients of ${batches.length} minibatches come to ${epoch}, the whole one is ${whole}.`;
  },
};

function average(numbers: readonly number[]): Decimal {
  return total(numbers.map(asWritten)).dividedBy(numbers.length);
}
