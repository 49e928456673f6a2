import type { Mistake } from './mistake.js';

/** The average of steps holds what was taken, not what was computed. */
export const adadeltaAccumulatesLr: Mistake = {
  id: 'adadelta-accumulates-lr',
  statement: 'The rate is in the squared steps that are averaged.',
  edits: [{ replace: 'delta^2', with: '(lr * delta)^2' }],
  hint: 'If you halve the rate, should the average of the squared steps change?',
  explanation:
    'The average is of the steps as the method computes them; the rate, where a library has one, multiplies ' +
    'afterwards. Taken in, a rate other than 1 shrinks or swells every later step as well. At rate 1 nothing shows.',
  frequency: 'seen',
};
