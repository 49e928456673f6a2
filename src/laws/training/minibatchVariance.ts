import type { Decimal } from 'decimal.js';
import { agree, asWritten } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { formulaValue } from './formulaValue.js';
import { draws, type SmallData, smallData, subsets, total } from './smallData.js';

/** The variance of the average, over the variance of one example: formulas over `variance`, n and p. */
interface Claim {
  readonly repeated: string;
  readonly distinct: string;
}

/** How noisy a minibatch is, again by counting all of them. */
export const minibatchVariance: Theorem<SmallData, Claim> = {
  id: 'minibatch-variance',
  chapter: 'training',
  title: 'a minibatch of p has a p-th of the variance, and less without repetition',
  statement:
    'Where all minibatches of p out of n ≥ 2 examples are equally likely, the variance of their average gradient is a p-th of that of one example, and times (n − p)/(n − 1) where no example comes twice.',
  tex: '\\mathrm{Var}\\,\\bar g = \\frac{\\sigma^2}{p} \\quad\\text{or}\\quad \\frac{\\sigma^2}{p}\\cdot\\frac{n-p}{n-1}',
  source:
    '[AMA564] "Minibatch"; Cochran (1977), "Sampling techniques", on simple random sampling; by counting all minibatches',
  claim: { repeated: 'variance / p', distinct: 'variance / p * (n - p) / (n - 1)' },
  cases: smallData(2),
  always: [{ gradients: [60, -120, 240].map(asWritten), batchSize: 2 }],
  check: ({ gradients, batchSize }, claim) => {
    const names = { p: asWritten(batchSize), n: asWritten(gradients.length), variance: variance(gradients) };
    const counted = { repeated: draws(gradients, batchSize), distinct: subsets(gradients, batchSize) };
    for (const kind of ['repeated', 'distinct'] as const) {
      const seen = variance(counted[kind].map((batch) => total(batch).dividedBy(batch.length)));
      const claimed = formulaValue(claim[kind], names);
      if (!agree(seen, claimed)) return `with ${kind} examples the variance is ${seen}, claimed is ${claimed}.`;
    }
    return undefined;
  },
};

function variance(numbers: readonly Decimal[]): Decimal {
  const mean = total(numbers).dividedBy(numbers.length);
  return total(numbers.map((x) => x.minus(mean).pow(2))).dividedBy(numbers.length);
}
