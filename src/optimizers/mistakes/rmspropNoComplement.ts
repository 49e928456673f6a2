import type { Mistake } from './mistake.js';

/** A decaying sum of squares in the place of an average. */
export const rmspropNoComplement: Mistake = {
  id: 'rmsprop-no-complement',
  statement: 'The squared gradient is added with weight 1 instead of 1 − beta2.',
  edits: [{ replace: '(1 - beta2) * g^2', with: 'g^2' }],
  hint: 'If every gradient were 1, what would v approach?',
  explanation:
    'v is an average, so its two weights beta2 and 1 − beta2 add up to 1. As a decaying sum it becomes 1/(1 − ' +
    'beta2) times too large, and every step √(1 − beta2) times what it should be.',
  frequency: 'hypothetical',
};
