import type { Mistake } from './mistake.js';

/** Adam with an L2 penalty under the name of AdamW. */
export const adamwIsL2: Mistake = {
  id: 'adamw-is-l2',
  statement: 'The weight decay goes through the moments: this is Adam with L2 regularization, not AdamW.',
  edits: [
    {
      replace: 'm = beta1 * m + (1 - beta1) * g',
      with: 'g = g + weight_decay * theta   # weight decay\nm = beta1 * m + (1 - beta1) * g',
    },
    {
      replace: 'theta - lr * m_hat / (sqrt(v_hat) + eps) - lr * weight_decay * theta',
      with: 'theta - lr * m_hat / (sqrt(v_hat) + eps)',
    },
  ],
  hint: 'Do the moments see the weight decay, and what does the denominator then do to it?',
  explanation:
    'AdamW applies the decay to the parameter itself, beside the adaptive step. Added to the gradient, it is ' +
    'divided by the root of the second moment like everything else, so that parameters with large gradients ' +
    'decay less. Under the name Adam(weight_decay) that is right.',
  frequency: 'common',
};
