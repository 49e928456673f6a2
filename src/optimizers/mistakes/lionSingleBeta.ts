import type { Mistake } from './mistake.js';

/** One rate for two averages. */
export const lionSingleBeta: Mistake = {
  id: 'lion-single-beta',
  statement: 'The kept average decays with beta1 too: beta2 is not used.',
  edits: [{ replace: 'beta2 * m + (1 - beta2) * g', with: 'beta1 * m + (1 - beta1) * g' }],
  hint: 'How many averages does the algorithm form, and how long does each remember?',
  explanation:
    'Two mixtures of the same average and gradient: with beta1 the one whose sign is the step, with beta2 the one that is ' +
    'kept. With one rate for both this is Signum.',
  frequency: 'hypothetical',
};
