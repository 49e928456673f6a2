import type { Mistake } from './mistake.js';

/** The velocity of Nesterov, read before it has a shape. */
export const nesterovInitEmptyBuffer: Mistake = {
  id: 'nesterov-init-empty-buffer',
  statement: 'The velocity is read before anything is in it, and every parameter is NaN from the first step on.',
  fault: 'state-empty',
  hint: 'What is in your velocity when the first step reads it?',
  explanation:
    'The velocity starts as zeros in the shape of the parameters. An empty list has no entry to read: NumPy refuses to ' +
    'broadcast it, and in JavaScript undefined comes out, with which every sum is NaN. The same comes out where a ' +
    'hyperparameter is read by a name that nobody gives.',
  frequency: 'seen',
};
