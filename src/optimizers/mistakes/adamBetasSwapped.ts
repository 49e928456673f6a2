import type { Mistake } from './mistake.js';

/** The two decay rates have changed places, corrections included. */
export const adamBetasSwapped: Mistake = {
  id: 'adam-betas-swapped',
  statement: 'beta1 and beta2 are exchanged.',
  edits: [
    { replace: 'beta1 * m + (1 - beta1) * g', with: 'beta2 * m + (1 - beta2) * g' },
    { replace: 'beta2 * v + (1 - beta2) * g^2', with: 'beta1 * v + (1 - beta1) * g^2' },
    { replace: 'm / (1 - beta1^t)', with: 'm / (1 - beta2^t)' },
    { replace: 'v / (1 - beta2^t)', with: 'v / (1 - beta1^t)' },
  ],
  hint: 'Which of your two moving averages has the longer memory?',
  explanation:
    'beta1 belongs to the gradients and beta2 to their squares, in the averages and in the corrections. The ' +
    'first step is the same either way, so look at the second.',
  frequency: 'hypothetical',
};
