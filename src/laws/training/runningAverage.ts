import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { averagesOf } from '../../training/averages/averagesOf.js';
import { averages } from '../../training/averages/index.js';
import { evaluated } from '../../training/evaluated.js';
import { parameter, shortDecimal } from '../cases/numbers.js';
import { agree, asWritten, exact } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { total } from './smallData.js';

interface Iterates {
  readonly thetas: readonly number[];
  /** As many. */
  readonly rates: readonly number[];
}

/** The weight of an iterate, by the average's id: a formula over its `lr`. */
type Claim = Readonly<Record<string, string>>;

/** What is kept up from step to step, against the definition as a sum. */
export const runningAverage: Theorem<Iterates, Claim> = {
  id: 'running-average',
  chapter: 'training',
  title: 'the running average is the average of all iterates so far',
  statement:
    'Moved at every step by weight/Σweight of the way to the new iterate, the running average is Σ weight·theta/Σ weight over all iterates so far: with weights lr it is θ̄ of Theorem 3.2, with equal ones the mean.',
  tex: '\\bar\\theta^k = \\lambda_k^{-1} \\sum_{j=0}^k \\alpha_j \\theta^j,\\quad \\lambda_k = \\sum_{j=0}^k \\alpha_j',
  source: '[AMA564] Theorem 3.2; Polyak & Juditsky (1992)',
  claim: Object.fromEntries(averages.map(({ id, weight }) => [id, weight])),
  cases: fc.array(fc.tuple(parameter, shortDecimal(-1, 0)), { minLength: 1, maxLength: 8 }).map((pairs) => ({
    thetas: pairs.map(([theta]) => theta),
    rates: pairs.map(([, rate]) => rate),
  })),
  always: [{ thetas: [6, 0, 8], rates: [0.5, 0.25, 0.25] }],
  check: ({ thetas, rates }, claim) => {
    const iterates = thetas.map((theta, k) => ({ theta: [asWritten(theta)], lr: asWritten(rates[k] as number) }));
    for (const average of averages) {
      const weightOf = evaluated(claim[average.id] ?? average.weight, exact, { lr: iterates.map(({ lr }) => lr) });
      const weights = iterates.map((_, k) => exact.add(weightOf(k), asWritten(0)));
      const running = averagesOf(average, exact, iterates).map(([first]) => first as Decimal);
      for (const [k, seen] of running.entries()) {
        const weighted = iterates
          .slice(0, k + 1)
          .map(({ theta: [x] }, j) => (x as Decimal).times(weights[j] as Decimal));
        const meant = total(weighted).dividedBy(total(weights.slice(0, k + 1)));
        // An average of numbers of both signs may nearly vanish, and keeps the roundings of their size.
        const size = asWritten(Math.max(...thetas.map(Math.abs)));
        if (!agree(seen.plus(size), meant.plus(size)))
          return `${average.title}: it is ${seen}, and ${meant} by the sum.`;
      }
    }
    return undefined;
  },
};
