import type { Mistake } from './mistake.js';

/** The moments are created anew inside the step. */
export const adamStateResetEachStep: Mistake = {
  id: 'adam-state-reset-each-step',
  statement: 'The moments start anew in every step.',
  fault: 'state-recreated',
  hint: 'What do the moments hold at the beginning of your second step?',
  explanation:
    'The moments have to outlive the step: they are created once, and each step continues from what the last ' +
    'one left. The first step is right all the same, so look at the second.',
  frequency: 'seen',
};
