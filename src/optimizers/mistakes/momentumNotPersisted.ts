import type { Mistake } from './mistake.js';

/** The buffer is a local variable. */
export const momentumNotPersisted: Mistake = {
  id: 'momentum-not-persisted',
  statement: 'The momentum buffer starts anew in every step.',
  fault: 'state-recreated',
  hint: 'What does the buffer hold at the beginning of your second step?',
  explanation:
    'The buffer has to outlive the step: it is created once, and each step continues from what the last one ' +
    'left. A local variable forgets it.',
  frequency: 'seen',
};
