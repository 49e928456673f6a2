import type { Mistake } from './mistake.js';

/** A decaying sum of squares in the place of an average. */
export const adamVNoComplement: Mistake = {
  id: 'adam-v-no-complement',
  statement: 'The squared gradient enters the second moment with weight 1 instead of 1 − beta2.',
  edits: [{ replace: '(1 - beta2) * g^2', with: 'g^2' }],
  hint: 'If every gradient were 1, what would your second moment approach?',
  explanation:
    'The second moment is an average, so its two weights beta2 and 1 − beta2 add up to 1. As a decaying sum ' +
    'it becomes 1/(1 − beta2) times too large, and the steps 31.6 times too small at the defaults.',
  frequency: 'hypothetical',
};
