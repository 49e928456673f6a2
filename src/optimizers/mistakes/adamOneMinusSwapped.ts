import type { Mistake } from './mistake.js';

/** The average of the gradients forgets almost everything at once. */
export const adamOneMinusSwapped: Mistake = {
  id: 'adam-one-minus-swapped',
  statement: 'The weights of the first moment are exchanged: the gradient enters with weight beta1.',
  edits: [{ replace: 'beta1 * m + (1 - beta1) * g', with: '(1 - beta1) * m + beta1 * g' }],
  hint: 'With the usual decay rate of 0.9, how much of your average comes from the newest gradient?',
  explanation:
    'The old average keeps the fraction beta1 and the newest gradient enters with 1 − beta1. Exchanged, the first ' +
    'moment is beta1/(1 − beta1) times as large after the first step: nine times at the ' +
    'defaults. (Some sources name the weights the other way round on purpose, but then not with these ' +
    'defaults.)',
  frequency: 'seen',
};
