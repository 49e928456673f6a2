import type { Mistake } from './mistake.js';

/** A decaying sum in the place of an average. */
export const adamBetaDecayNotComplement: Mistake = {
  id: 'adam-beta-decay-not-complement',
  statement: 'The gradient enters the first moment with weight 1 instead of 1 − beta1.',
  edits: [{ replace: '(1 - beta1) * g', with: 'g' }],
  hint: 'If every gradient were 1, what would your first moment approach?',
  explanation:
    'The first moment is an average, so its two weights beta1 and 1 − beta1 add up to 1. As a decaying sum it ' +
    'becomes 1/(1 − beta1) times too large, ten times at the defaults; that form belongs to SGD with ' +
    'momentum.',
  frequency: 'seen',
};
