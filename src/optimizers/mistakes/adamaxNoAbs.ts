import type { Mistake } from './mistake.js';

/** Negative gradients leave no trace in the norm. */
export const adamaxNoAbs: Mistake = {
  id: 'adamax-no-abs',
  statement: 'The norm takes the gradient instead of its absolute value.',
  edits: [{ replace: 'max(beta2 * u, abs(g))', with: 'max(beta2 * u, g)' }],
  hint: 'How large is u after a gradient of −1?',
  explanation:
    'u measures sizes, so it takes |g|. The maximum of a number that is not negative and a negative gradient forgets ' +
    'the gradient: before any positive one u stays 0, and the step is divided by eps.',
  frequency: 'hypothetical',
};
