import type { Decimal } from 'decimal.js';
import { requests } from '../cases/requests.js';
import { agree, asWritten, decimalViews } from '../decimalView.js';
import { optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** Yogi's second moment never leaps down: what a step takes depends on the gradient alone. */
export const yogiChange: Law = {
  id: 'yogi-change',
  chapter: 'adam',
  title: 'v moves by (1 − beta2)·g² in every step, towards g²',
  statement:
    'In every step the second moment changes by exactly (1 − beta2)·g²: it grows where it is below g² and falls where it is above.',
  tex: '|v_t - v_{t-1}| = (1-\\beta_2)\\, g_t^2',
  source: 'Zaheer et al. (2018), on how Yogi differs from Adam',
  holdsFor: optimizersNamed('yogi'),
  identity: {
    cases: (standard) => requests(standard, { steps: [2, 8] }),
    check: ({ algorithm }, request) => {
      const weight = asWritten(request.hyperparameters.beta2 as number)
        .negated()
        .plus(1);
      let before: Decimal | undefined;
      for (const { step, all } of decimalViews(algorithm, request)) {
        const v = all('v')[0] as Decimal;
        const square = (all('g')[0] as Decimal).pow(2);
        const change = square.times(weight);
        const expected = before && (before.lessThan(square) ? before.plus(change) : before.minus(change));
        if (expected && !before?.equals(square) && !agree(v, expected)) return `v_${step} is ${v}, not ${expected}.`;
        before = v;
      }
      return undefined;
    },
  },
};
