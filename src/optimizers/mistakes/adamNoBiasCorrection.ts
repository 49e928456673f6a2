import type { Edit } from '../../formula/edit.js';
import type { Mistake } from './mistake.js';

/** Both moments are used as they are, although they start at 0. */
export const adamNoBiasCorrection: Mistake = {
  id: 'adam-no-bias-correction',
  statement: 'The bias correction is missing.',
  edits: [
    { replace: 'm / (1 - beta1^t)', with: 'm' },
    { replace: 'v / (1 - beta2^t)', with: 'v' },
  ],
  hint: 'How large are m and v after the very first step, compared with the gradient and its square?',
  explanation:
    'm and v start at 0, so after one step they hold only the fraction 1 − beta of what they average; ' +
    'dividing by 1 − beta^t undoes that. Without it the first step is (1 − beta1)/√(1 − beta2) times too ' +
    'large: 3.16 times at the defaults.',
  frequency: 'common',
  onPurpose: {
    users: ['BERT', 'MLX', 'MindSpore AdamWeightDecay', 'HuggingFace uncorrected'],
    source:
      'google-research/bert, optimization.py, AdamWeightDecayOptimizer; mlx.optimizers.Adam and AdamW, ' +
      'bias_correction=False by default; mindspore.ops.AdamWeightDecay; transformers.AdamW (correct_bias=False)',
  },
};

/** The same in an optimizer whose first step is not Adam’s, and of which nobody is known to leave it out on purpose. */
export function noBiasCorrection(...edits: readonly Edit[]): Mistake {
  const { onPurpose: _, ...rest } = adamNoBiasCorrection;
  const explanation =
    'm and v start at 0, so after one step they hold only the fraction 1 − beta of what they average; dividing by ' +
    '1 − beta^t undoes that. Uncorrected moments are too small in the first steps, each by a factor of its own.';
  return { ...rest, edits, explanation };
}
