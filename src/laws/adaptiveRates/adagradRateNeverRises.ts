import type { Decimal } from 'decimal.js';
import { requests } from '../cases/requests.js';
import { decimalViews } from '../decimalView.js';
import { allOf, computing, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** A sum of squares only grows. */
export const adagradRateNeverRises: Law = {
  id: 'adagrad-rate-never-rises',
  chapter: 'adaptive-rates',
  title: 'the effective rate never rises',
  statement: 'The sum of squares v never falls, so that at a constant rate lr/(√v + eps) never rises.',
  tex: 'v_t \\ge v_{t-1}',
  source: '[CPEN455] "BP + Adaptive Learning Rate": the rate is always decaying',
  holdsFor: allOf(optimizersNamed('adagrad', 'adagradw'), computing('v')),
  identity: {
    cases: (standard) => requests(standard, { steps: [2, 8] }),
    check: ({ algorithm }, request) => {
      const sums = decimalViews(algorithm, request).map(({ all }) => all('v')[0] as Decimal);
      const fall = sums.findIndex((sum, index) => sum.lessThan(sums[index - 1] ?? 0));
      return fall < 0 ? undefined : `v_${fall + 1} is ${sums[fall]}, less than ${sums[fall - 1] ?? 0} before it.`;
    },
  },
};
