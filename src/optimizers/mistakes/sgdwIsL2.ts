import type { Mistake } from './mistake.js';

/** Momentum with an L2 penalty under the name of SGDW. */
export const sgdwIsL2: Mistake = {
  id: 'sgdw-is-l2',
  statement: 'The weight decay goes through the buffer: this is momentum with L2 regularization, not SGDW.',
  edits: [
    {
      replace: 'm = (1 - beta1) * m + beta1 * g',
      with: 'g = g + weight_decay * theta   # weight decay\nm = (1 - beta1) * m + beta1 * g',
    },
    { replace: 'theta - lr * m - weight_decay * theta', with: 'theta - lr * m' },
  ],
  hint: 'Does the momentum buffer see the weight decay, and for how long does it remember it?',
  explanation:
    'SGDW applies the decay to the parameter itself, beside the step. Added to the gradient, it is scaled by ' +
    'the rate and the average, and the buffer carries the decay of earlier steps along.',
  frequency: 'hypothetical',
};
