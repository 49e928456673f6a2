import type { Mistake } from './mistake.js';

/** The look-ahead of the reparametrised form is kept in the buffer. */
export const nesterovDoubleMomentum: Mistake = {
  id: 'nesterov-double-momentum',
  statement: 'The step ahead is stored over the buffer: the gradient and the momentum enter it twice.',
  edits: [
    { replace: 'point = theta - momentum * v', with: '' },
    { replace: 'theta = theta - v', with: 'v = momentum * v + lr * g   # momentum\ntheta = theta - v' },
  ],
  hint: 'What does your buffer hold at the end of the first step, and what did the gradient put there?',
  explanation:
    'In the reparametrised form the step is momentum·v + lr·g with the new v, and the buffer stays v. Stored as the new ' +
    'buffer, the step is shortened and the gradient added once more in every step. The first step is right all the same.',
  frequency: 'hypothetical',
};
