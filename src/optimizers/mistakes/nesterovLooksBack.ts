import type { Mistake } from './mistake.js';

/** The sign of the buffer belongs to another convention. */
export const nesterovLooksBack: Mistake = {
  id: 'nesterov-looks-back',
  statement: 'The look-ahead point lies behind the parameters: momentum·v is added instead of subtracted.',
  edits: [{ replace: 'theta - momentum * v', with: 'theta + momentum * v' }],
  hint: 'If the last step went to the left, on which side of theta is your look-ahead point?',
  explanation:
    'The step is subtracted, theta − v, so the point ahead is theta − momentum·v. Where v is added to theta (Sutskever et ' +
    'al.), the point ahead is theta + momentum·v; the two signs go together.',
  frequency: 'hypothetical',
};
