import type { Mistake } from './mistake.js';

/** The memory is created anew inside the step. */
export const rpropSizesReset: Mistake = {
  id: 'rprop-sizes-reset',
  statement: 'The step sizes and the last gradient start anew in every step.',
  fault: 'state-recreated',
  hint: 'What does your second step compare its gradient with, and how long is it?',
  explanation:
    'Each coordinate’s step size and last gradient have to outlive the step. Created anew, every step is as long as the ' +
    'first: this is SignSGD.',
  frequency: 'hypothetical',
};
