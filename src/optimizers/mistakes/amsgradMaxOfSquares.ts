import type { Mistake } from './mistake.js';

/** The maximum sees the gradients, not their average. */
export const amsgradMaxOfSquares: Mistake = {
  id: 'amsgrad-max-of-squares',
  statement: 'The maximum is taken of the squared gradients instead of their moving average.',
  edits: [{ replace: 'max(v_hat, v)', with: 'max(v_hat, g^2)' }],
  hint: 'Of which sequence do you keep the largest value?',
  explanation:
    'What is kept is the largest second moment, an average that one gradient moves by 1 − beta2 of its square. The ' +
    'largest square is 1/(1 − beta2) times as much after the first step, and the steps are that much too short.',
  frequency: 'hypothetical',
};
