import type { Mistake } from './mistake.js';

/** The decay is divided with the step. */
export const adamwDecayInsideAdaptive: Mistake = {
  id: 'adamw-decay-inside-adaptive',
  statement: 'The weight decay is divided by the root of the second moment.',
  edits: [
    {
      replace: 'theta - lr * m_hat / (sqrt(v_hat) + eps) - lr * weight_decay * theta',
      with: 'theta - lr * (m_hat + weight_decay * theta) / (sqrt(v_hat) + eps)',
    },
  ],
  hint: 'Would two parameters of the same size decay by the same amount, whatever their gradients?',
  explanation:
    'The decay stands beside the adaptive quotient, not in it: every parameter shrinks by the same fraction. ' +
    'Inside, parameters with large gradients decay less.',
  frequency: 'seen',
};
