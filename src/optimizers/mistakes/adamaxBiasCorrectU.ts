import type { Mistake } from './mistake.js';

/** Adam's second correction, where there is nothing to correct. */
export const adamaxBiasCorrectU: Mistake = {
  id: 'adamax-bias-correct-u',
  statement: 'The norm u is bias-corrected as if it were an average.',
  edits: [{ replace: 'u + eps', with: 'u / (1 - beta2^t) + eps' }],
  hint: 'How large is u after the very first step, compared with the size of the gradient?',
  explanation:
    'u is a maximum: after the first step it is the size of the first gradient, not a fraction of it. Divided by ' +
    '1 − beta2^t it is a thousand times too large at the defaults, and the first step a thousand times too short.',
  frequency: 'hypothetical',
};
