import { closedForm } from '../closedForm.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** What becomes of Adadelta when both averages lag behind. */
export const adadeltaPreviousIsDescent: Law = {
  id: 'adadelta-previous-is-descent',
  chapter: 'adaptive-rates',
  title: 'with the previous denominator it is gradient descent',
  statement:
    'Adadelta that divides by the average of squares before the newest gradient is gradient descent: both averages start at 0 and take in the same squares, so that their quotient is 1.',
  tex: 'u_t = v_t \\;\\Rightarrow\\; \\Delta_t = g_t',
  source: 'by induction, for tfjs-core/src/optimizers/adadelta_optimizer.ts as it stands',
  holdsFor: allOf(optimizersNamed('adadelta'), choice('denominator', 'previous')),
  consequence: closedForm({ steps: [1, 8], schedule: true }, 'theta = theta - lr * g'),
};
