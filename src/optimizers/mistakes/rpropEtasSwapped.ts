import type { Mistake } from './mistake.js';

/** The two factors have changed places. */
export const rpropEtasSwapped: Mistake = {
  id: 'rprop-etas-swapped',
  statement: 'Step sizes shrink while the gradient keeps its sign, and grow when it changes.',
  edits: [
    { replace: 'eta_plus * size', with: 'eta * size' },
    { replace: 'eta_minus * size', with: 'eta_plus * size' },
    { replace: 'eta * size', with: 'eta_minus * size' },
  ],
  hint: 'If the gradient has had the same sign ten times, is the minimum near or far?',
  explanation:
    'The same sign again means that the minimum is still ahead, so the step grows by eta_plus, which is above 1. A changed ' +
    'sign means that it was passed, so the step shrinks by eta_minus, which is below 1.',
  frequency: 'hypothetical',
};
