import type { Mistake } from './mistake.js';

/** The option is accepted, and the maximum is never taken. */
export const amsgradNotDifferentFromAdam: Mistake = {
  id: 'amsgrad-not-different-from-adam',
  statement: 'The maximum is not taken: this is Adam.',
  edits: [{ replace: 'max(v_hat, v)', with: 'v' }],
  hint: 'After one large gradient and many small ones, how large is what your step is divided by?',
  explanation:
    'AMSGrad divides by the root of the largest second moment so far, so that the steps of a parameter are never ' +
    'enlarged again. While the second moment rises nothing shows; after it has fallen, Adam’s steps are longer.',
  frequency: 'seen',
};
