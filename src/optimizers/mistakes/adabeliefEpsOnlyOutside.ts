import type { Mistake } from './mistake.js';

/** The second moment can fall to 0. */
export const adabeliefEpsOnlyOutside: Mistake = {
  id: 'adabelief-eps-only-outside',
  statement: 'eps is not added to the second moment.',
  edits: [{ replace: 'beta2 * s + (1 - beta2) * (g - m)^2 + eps', with: 'beta2 * s + (1 - beta2) * (g - m)^2' }],
  hint: 'If all gradients are equal and beta1 is 0, what do you divide by?',
  explanation:
    'Algorithm 2 adds eps to s in every step, and to its root as well. Left out of s, nothing but the eps beside the ' +
    'root keeps the denominator from 0 where the gradients are exactly as expected.',
  frequency: 'hypothetical',
};
