import type { Decimal } from 'decimal.js';
import { requests } from '../cases/requests.js';
import { agree, asWritten, decimalViews } from '../decimalView.js';
import { allOf, choice, notChosen, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** The recursion, written out: the limit of Adam's root mean square for a norm of ever higher order. */
export const adamaxNorm: Law = {
  id: 'adamax-norm',
  chapter: 'adam',
  title: 'u is the largest of all gradients, older ones counting less',
  statement: 'u_t is the largest of beta2^(t−τ)·|g_τ| over all steps τ up to t.',
  tex: 'u_t = \\max_{\\tau \\le t} \\beta_2^{\\,t-\\tau} |g_\\tau|',
  source: 'Kingma & Ba (2015), section 7.1',
  holdsFor: allOf(optimizersNamed('adamax'), choice('eps', 'outside'), notChosen('decay', 'coupled')),
  identity: {
    cases: (standard) => requests(standard, { steps: [1, 8] }),
    check: ({ algorithm }, request) => {
      const beta2 = asWritten(request.hyperparameters.beta2 as number);
      const sizes = request.steps.map(({ gradients }) => asWritten(gradients[0]?.[0] as number).abs());
      for (const { step, all } of decimalViews(algorithm, request)) {
        const aged = sizes.slice(0, step).map((size, k) => size.times(beta2.pow(step - 1 - k)));
        const largest = aged.reduce((a, b) => (a.lessThan(b) ? b : a));
        const u = all('u')[0] as Decimal;
        if (!agree(u, largest)) return `u_${step} is ${u}, the largest is ${largest}.`;
      }
      return undefined;
    },
  },
};
