import type { Mistake } from './mistake.js';

/** The average of the squares forgets almost everything at once. */
export const rmspropOneMinusSwapped: Mistake = {
  id: 'rmsprop-one-minus-swapped',
  statement: 'The weights of the average are exchanged: the squared gradient enters with weight beta2.',
  edits: [{ replace: 'beta2 * v + (1 - beta2) * g^2', with: '(1 - beta2) * v + beta2 * g^2' }],
  hint: 'With the usual decay rate, how much of your average comes from the newest gradient?',
  explanation:
    'The old average keeps the fraction beta2 and the newest square enters with 1 − beta2. Exchanged, v ' +
    'remembers almost nothing of the past, and the correction 1 − beta2^t no longer fits it.',
  frequency: 'hypothetical',
};
