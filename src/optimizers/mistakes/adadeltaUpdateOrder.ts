import type { Mistake } from './mistake.js';

/** The average of steps is brought up to date too early. */
export const adadeltaUpdateOrder: Mistake = {
  id: 'adadelta-update-order',
  statement: 'The step is scaled by an average of squared steps that already has this step in it.',
  edits: [{ replace: 'lr * delta', with: 'lr * sqrt(u + eps) / sqrt(v + eps) * g' }],
  hint: 'Which step can the average of squared steps know of, at the moment when this step is computed?',
  explanation:
    'The step is scaled by the average of the steps before it, and joins that average afterwards. Scaled by the ' +
    'average that it has just joined, every step is too long, the first one by far.',
  frequency: 'seen',
};
