import { Problem } from '../../formula/problem.js';
import type { Random } from '../random/random.js';
import { shuffled } from '../random/shuffled.js';

/** How a set of examples is cut into minibatches. */
export interface Split {
  /** n: how many examples there are. */
  readonly examples: number;
  /** p: how many of them make a minibatch. */
  readonly batchSize: number;
}

/**
 * n_E = ceil(n/p): the updates of one epoch. Source: [AMA564] "Epoch".
 * @throws Problem `not-whole`, `empty-dataset`, `batch-size` or `batch-too-large`
 */
export function updatesPerEpoch(split: Split): number {
  checkSplit(split);
  return Math.ceil(split.examples / split.batchSize);
}

/**
 * The minibatches of one epoch, as lists of examples by their place from 0: every example once, in a random order. The
 * last minibatch holds what is left over, fewer than p where p does not divide n. (PyTorch's DataLoader does so unless
 * drop_last is set; Keras's fit does so too.)
 * @throws Problem as `updatesPerEpoch` does
 */
export function minibatches(split: Split, random: Pick<Random, 'below'>): readonly (readonly number[])[] {
  const updates = updatesPerEpoch(split);
  const { examples, batchSize } = split;
  const order = shuffled(
    Array.from({ length: examples }, (_, place) => place),
    random,
  );
  return Array.from({ length: updates }, (_, k) => order.slice(k * batchSize, (k + 1) * batchSize));
}

function checkSplit({ examples, batchSize }: Split): void {
  requireWhole('The number of examples', examples);
  requireWhole('The batch size', batchSize);
  if (examples < 1) {
    throw new Problem('empty-dataset', `There are ${examples} examples. Minibatches need at least one.`);
  }
  if (batchSize < 1) {
    const message = `The batch size is ${batchSize}. Give a whole number from 1 to ${examples}, the number of examples.`;
    throw new Problem('batch-size', message);
  }
  if (batchSize > examples) {
    const message = `The batch size ${batchSize} is larger than the data, ${examples} examples. Give at most ${examples}.`;
    throw new Problem('batch-too-large', message);
  }
}

function requireWhole(what: string, value: number): void {
  if (Number.isSafeInteger(value)) return;
  throw new Problem('not-whole', `${what} is ${value}. Give a whole number.`);
}
