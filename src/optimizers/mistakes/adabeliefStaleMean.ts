import type { Mistake } from './mistake.js';

/** The distance from what was expected before this gradient came. */
export const adabeliefStaleMean: Mistake = {
  id: 'adabelief-stale-mean',
  statement: 'The prediction error is measured from the average of the step before.',
  edits: [
    {
      replace: 'm = beta1 * m + (1 - beta1) * g\ns = beta2 * s + (1 - beta2) * (g - m)^2 + eps',
      with: 's = beta2 * s + (1 - beta2) * (g - m)^2 + eps\nm = beta1 * m + (1 - beta1) * g',
    },
  ],
  hint: 'Does your average already hold the newest gradient when you measure the distance from it?',
  explanation:
    'First the gradient enters m, then g − m is taken, which is beta1 times the distance from the old average. In the ' +
    'other order the error is 1/beta1 times as large, and the steps are shorter by as much.',
  frequency: 'hypothetical',
};
