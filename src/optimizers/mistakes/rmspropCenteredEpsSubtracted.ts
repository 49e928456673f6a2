import type { Mistake } from './mistake.js';

/** A misplaced parenthesis turns ε's sign. */
export const rmspropCenteredEpsSubtracted: Mistake = {
  id: 'rmsprop-centered-eps-subtracted',
  statement: 'eps is subtracted below the root, with the square of the mean.',
  edits: [{ replace: 'v - g_mean^2 + eps', with: 'v - (g_mean^2 + eps)' }],
  hint: 'If every gradient is the same, what stands below your root after many steps?',
  explanation:
    'eps keeps what stands below the root above 0 when the gradients hardly vary. Subtracted, it makes that ' +
    'negative, and the parameter becomes NaN.',
  frequency: 'seen',
  onPurpose: {
    users: ['TensorFlow.js'],
    source: 'tfjs-core/src/optimizers/rmsprop_optimizer.ts, centered: the mean’s square plus epsilon is subtracted',
  },
};
