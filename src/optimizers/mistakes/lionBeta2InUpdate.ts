import type { Mistake } from './mistake.js';

/** The other rate for both averages. */
export const lionBeta2InUpdate: Mistake = {
  id: 'lion-beta2-in-update',
  statement: 'The sign is taken of the kept average: beta1 is not used.',
  edits: [{ replace: 'beta1 * m + (1 - beta1) * g', with: 'beta2 * m + (1 - beta2) * g' }],
  hint: 'Which of the two mixtures gives the sign of the step, and which one is kept?',
  explanation:
    'The step is the sign of the mixture with beta1, in which the newest gradient counts more than in the average that is ' +
    'kept with beta2. With beta2 in both this is Signum, and turns later.',
  frequency: 'hypothetical',
};
