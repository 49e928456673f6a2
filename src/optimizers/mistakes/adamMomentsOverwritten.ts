import type { Mistake } from './mistake.js';

/** The corrected moments are kept. */
export const adamMomentsOverwritten: Mistake = {
  id: 'adam-moments-overwritten',
  statement: 'The corrected moments are stored over the moments themselves.',
  edits: [
    { replace: 'm_hat = m / (1 - beta1^t)', with: 'm = m / (1 - beta1^t)\nm_hat = m' },
    { replace: 'v_hat = v / (1 - beta2^t)', with: 'v = v / (1 - beta2^t)\nv_hat = v' },
  ],
  hint: 'What do your moments hold at the start of the second step?',
  explanation:
    'The correction is for use in this step alone: m_hat and v_hat are new values, and m and v go on uncorrected. A ' +
    'moment that is divided in every step grows without reason.',
  frequency: 'hypothetical',
};
