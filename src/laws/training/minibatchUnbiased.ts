import { evaluated } from '../../training/evaluated.js';
import { asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { draws, type SmallData, smallData, subsets, total } from './smallData.js';

/** The expectation is an average over all minibatches there are, and comes out to the last digit. */
export const minibatchUnbiased: Theorem<SmallData, string> = {
  id: 'minibatch-unbiased',
  chapter: 'training',
  title: 'the gradient of a random minibatch is, on average, the whole gradient',
  statement:
    'Where all minibatches of p examples are equally likely, with or without repetition, the expectation of their average gradient is the average gradient of all n examples.',
  tex: '\\mathbb{E}\\Bigl[\\frac1p \\sum_{i=1}^p g(\\theta, \\xi_{k_i})\\Bigr] = \\frac1n \\sum_{i=1}^n g(\\theta, i)',
  source: '[AMA564] "Stochastic gradients" and "Minibatch"; by counting all minibatches',
  claim: 'sum / p',
  cases: smallData(),
  always: [{ gradients: [60, -120, 240].map(asWritten), batchSize: 2 }],
  check: ({ gradients, batchSize }, claim) => {
    const whole = total(gradients).dividedBy(gradients.length);
    const names = { p: asWritten(batchSize), n: asWritten(gradients.length) };
    for (const [kind, batches] of Object.entries({ subsets, draws })) {
      const all = batches(gradients, batchSize);
      const gradientOf = evaluated(claim, exact, { ...names, sum: all.map(total) });
      const sum = total(all.map((_, k) => gradientOf(k)));
      if (sum.equals(whole.times(all.length))) continue;
      return `over ${all.length} ${kind} the average is ${sum.dividedBy(all.length)}, the whole gradient is ${whole}.`;
    }
    return undefined;
  },
};
