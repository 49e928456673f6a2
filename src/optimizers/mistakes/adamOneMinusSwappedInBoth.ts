import type { Mistake } from './mistake.js';

/** Both averages forget almost everything at once. */
export const adamOneMinusSwappedInBoth: Mistake = {
  id: 'adam-one-minus-swapped-in-both',
  statement: 'The weights of both moments are exchanged: what is new enters with weight beta.',
  edits: [
    { replace: 'beta1 * m + (1 - beta1) * g', with: '(1 - beta1) * m + beta1 * g' },
    { replace: 'beta2 * v + (1 - beta2) * g^2', with: '(1 - beta2) * v + beta2 * g^2' },
  ],
  hint: 'With the usual decay rates, how much of your averages comes from the newest gradient?',
  explanation:
    'The old average keeps the fraction beta and what is new enters with 1 − beta, in both moments. ' +
    'Exchanged, the averages remember almost nothing of the past, and the corrections 1 − beta^t no longer ' +
    'fit them.',
  frequency: 'hypothetical',
};
