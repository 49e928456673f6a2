import type { Decimal } from 'decimal.js';
import { requests } from '../cases/requests.js';
import { agree, asWritten, decimalViews } from '../decimalView.js';
import { allOf, computing, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** The moving average, written out. */
export const secondMomentSum: Law = {
  id: 'second-moment-sum',
  chapter: 'adaptive-rates',
  title: 'v is the weighted sum of all squared gradients',
  statement: 'v_t is (1 − beta2) times the sum of beta2^(t−τ) g_τ² over all steps τ up to t.',
  tex: 'v_t = (1-\\beta_2) \\sum_{\\tau=1}^{t} \\beta_2^{\\,t-\\tau} g_\\tau^2',
  source: '[EECS182] eq. (15)',
  holdsFor: allOf(optimizersNamed('rmsprop-corrected', 'adam', 'adamw'), computing('v')),
  identity: {
    cases: (standard) => requests(standard, { steps: [1, 8] }),
    check: ({ algorithm }, request) => {
      const beta2 = asWritten(request.hyperparameters.beta2 as number);
      const squares = request.steps.map(({ gradients }) => asWritten(gradients[0]?.[0] as number).pow(2));
      for (const { step, all } of decimalViews(algorithm, request)) {
        const sum = squares.slice(0, step).map((square, k) => square.times(beta2.pow(step - 1 - k)));
        const expected = sum.reduce((total, term) => total.plus(term)).times(beta2.negated().plus(1));
        const v = all('v')[0] as Decimal;
        if (!agree(v, expected)) return `v_${step} is ${v}, the sum is ${expected}.`;
      }
      return undefined;
    },
  },
};
