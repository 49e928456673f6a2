import type { Mistake } from './mistake.js';

/** The buffer is kept up to date for nothing. */
export const momentumComputedNotApplied: Mistake = {
  id: 'momentum-computed-not-applied',
  statement: 'The momentum buffer is updated, but the step uses the raw gradient.',
  edits: [{ replace: 'lr * m', with: 'lr * g' }],
  hint: 'If you deleted the buffer from your code, would anything change?',
  explanation:
    'The step follows the buffer, in which earlier gradients live on. With the raw gradient in its place this ' +
    'is plain gradient descent, whatever the buffer holds.',
  frequency: 'seen',
};
