import type { Mistake } from './mistake.js';

/** The one correction that Adamax has is left out. */
export const adamaxNoMCorrection: Mistake = {
  id: 'adamax-no-m-correction',
  statement: 'The first moment is not corrected for its start at 0.',
  edits: [{ replace: 'm / (1 - beta1^t)', with: 'm' }],
  hint: 'How large is m after the very first step, compared with the gradient?',
  explanation:
    'The norm u needs no correction, because it is the first gradient’s size after the first step; m does: it holds ' +
    'only 1 − beta1 of the gradient. Without the correction the first step is a tenth of lr at the defaults.',
  frequency: 'seen',
  onPurpose: {
    users: ['MLX'],
    source: 'mlx.optimizers.Adamax, python/mlx/optimizers/optimizers.py: parameter − lr·m/(v + eps)',
  },
};
