import type { Mistake } from './mistake.js';

/** The two rates have changed places. */
export const lionBetasSwapped: Mistake = {
  id: 'lion-betas-swapped',
  statement: 'beta1 mixes the average that is kept, and beta2 the one whose sign is the step.',
  edits: [
    { replace: 'beta1 * m + (1 - beta1) * g', with: 'beta2 * m + (1 - beta2) * g' },
    { replace: 'm = beta2 * m + (1 - beta2) * g', with: 'm = beta1 * m + (1 - beta1) * g' },
  ],
  hint: 'Which of your two mixtures should remember longer, the one that is kept or the one that steps?',
  explanation:
    'beta1 is for the step and beta2 for the average that is kept; by default the kept one remembers ten times as long. ' +
    'The first step is the same either way.',
  frequency: 'hypothetical',
};
