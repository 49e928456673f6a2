import type { Mistake } from './mistake.js';

/** The look ahead is left out. */
export const nadamIsAdam: Mistake = {
  id: 'nadam-is-adam',
  statement: 'The newest gradient has no part of its own in the step: this is Adam with a momentum that changes.',
  edits: [
    {
      replace: 'mu_next * m / (1 - mu_product * mu_next) + (1 - mu) * g / (1 - mu_product)',
      with: 'm / (1 - mu_product)',
    },
  ],
  hint: 'If the gradient turns, does your very next step notice more than the moving average does?',
  explanation:
    'Nesterov’s step looks ahead: the average as it will be weighted in the next step, and beside it the newest ' +
    'gradient once more. The corrected average alone is Adam’s.',
  frequency: 'hypothetical',
};
