import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Enclosure } from '../../arithmetic/enclosure.js';
import { adam } from '../../optimizers/adam.js';
import { algorithmOf } from '../../optimizers/algorithm.js';
import { enclosuresIn } from '../../subjects/enclosedRunner.js';
import type { Trace } from '../../subjects/runner.js';
import { requests } from '../cases/requests.js';
import { halfTheDigits } from '../compare.js';
import { asWritten, decimalViews, exact } from '../decimalView.js';
import { displacement } from '../displacement.js';
import { allOf, choice, optimizersNamed, reading, undecayed } from '../holdsFor.js';
import { broken, holds, type Judgement, type Law, type Run } from '../law.js';

/** Whose average is nearly as long as it will be after a dozen steps. */
const beta2 = 0.7;
/** From this step on both thresholds are passed and the bound says something. */
const first = 13;

const adamAlgorithm = algorithmOf(adam);

/** Rectification fades, as fast as the average forgets its start. */
export const radamTendsToAdam: Law = {
  id: 'radam-tends-to-adam',
  chapter: 'adam',
  title: 'its steps tend to Adam’s, as fast as a bound says',
  statement:
    'Where RAdam rectifies, its step is r_t times Adam’s, with √(1 − x_t) ≤ r_t ≤ 1, where x_t = ρ∞·δ_t/((ρ∞ − 4)(ρ∞ − 2)) and δ_t = ρ∞ − ρ_t = 2t·beta2^t/(1 − beta2^t), which tends to 0.',
  tex: '\\sqrt{1-x_t} \\le r_t \\le 1,\\quad x_t = \\frac{\\rho_\\infty\\,\\delta_t}{(\\rho_\\infty-4)(\\rho_\\infty-2)},\\quad \\delta_t = \\frac{2t\\beta_2^t}{1-\\beta_2^t} \\to 0',
  source:
    'Liu et al. (2020), Algorithm 2: r_t² = f(ρ_t)/f(ρ∞) with f(ρ) = ρ − 6 + 8/ρ, and f(ρ∞) − f(ρ_t) = δ_t·(1 − 8/(ρ_t·ρ∞)) lies between 0 and δ_t for ρ_t > 4',
  holdsFor: allOf(optimizersNamed('radam'), undecayed, choice('eps', 'outside'), reading('beta2')),
  identity: {
    cases: (standard) =>
      fc
        .constantFrom(0.65, 0.7, 0.8, 0.95)
        .chain((rate) => requests(standard, { steps: [6, 12], fixed: { beta2: rate } })),
    check: ({ algorithm }, request) => {
      for (const { step, all } of decimalViews(algorithm, request)) {
        const square = all('r')[0]?.pow(2);
        if (!square || all('rectify')[0]?.isZero()) continue;
        const lowest = lowestSquare(request.hyperparameters.beta2 as number, step);
        const isWithin = square.lessThanOrEqualTo(1) && square.greaterThanOrEqualTo(lowest);
        if (!isWithin) return `r_${step}² is ${square}, not between ${lowest} and 1.`;
      }
      return undefined;
    },
  },
  consequence: {
    cases: (standard) => requests(standard, { steps: [20, 30], fixed: { beta2 } }).map((request) => [request]),
    judge: ([run], { expectedBy }) => nearAdam(run, expectedBy(adamAlgorithm, run.request)),
  },
};

/** 1 − x_t, in decimals. */
function lowestSquare(rate: number, t: number): Decimal {
  const weight = asWritten(rate);
  const longest = exact.literal('2').div(weight.negated().plus(1)).minus(1);
  const delta = weight
    .pow(t)
    .times(2 * t)
    .div(weight.pow(t).negated().plus(1));
  return delta
    .times(longest)
    .div(longest.minus(4).times(longest.minus(2)))
    .negated()
    .plus(1);
}

/** Every later step is Adam's, but for what the bound lets it lack. */
function nearAdam(run: Run, adams: Trace<Enclosure>): Judgement {
  const lr = run.request.hyperparameters.lr ?? Number.NaN;
  const { arithmetic } = enclosuresIn(run.precision);
  for (let step = first; step <= run.request.steps.length; step++) {
    const lacking = arithmetic.input(1 - lowestSquare(beta2, step).sqrt().toNumber());
    for (const [i, went] of displacement(run, step, 0).entries()) {
      const [before, after] = [adams[step - 2]?.[0]?.[i], adams[step - 1]?.[0]?.[i]] as [Enclosure, Enclosure];
      const adamWent = arithmetic.subtract(after, before);
      const limit = arithmetic.multiply(lacking, arithmetic.unary.abs(adamWent));
      const gap = arithmetic.subtract(went, adamWent);
      const radius = gap.radius + limit.radius;
      if (!(radius <= halfTheDigits[run.precision] * lr))
        return { kind: 'undecidable', reason: `step ${step} is known only to ${radius}` };
      if (Math.abs(gap.value) <= limit.value + radius) continue;
      const message = `step ${step} goes ${went.value} far, Adam’s ${adamWent.value}; they may differ by ${limit.value}.`;
      return broken({ request: 0, step, tensor: 0, coordinate: i, expected: adamWent, got: went.value, message });
    }
  }
  return holds;
}
