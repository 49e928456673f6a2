import type { Mistake } from './mistake.js';

/** AdamW under the name of Adam with L2. */
export const adamL2IsDecoupled: Mistake = {
  id: 'adam-l2-is-decoupled',
  statement: 'The weight decay is decoupled: this is AdamW, not Adam with L2 regularization.',
  edits: [
    { replace: 'g = g + weight_decay * theta', with: 'theta = theta - lr * weight_decay * theta   # weight decay' },
  ],
  hint: 'Where does the gradient of the penalty enter your update?',
  explanation:
    'The penalty is part of the loss, so its gradient weight_decay·theta joins the gradient before the ' +
    'moments are formed, and is rescaled with it. Where the gradient is 0 the parameter then moves by about ' +
    'lr, and not by lr·weight_decay·theta.',
  frequency: 'seen',
  onPurpose: {
    users: ['Keras'],
    source:
      'keras.optimizers.Adam(weight_decay=…): keras/src/optimizers/base_optimizer.py, BaseOptimizer._apply_weight_decay',
  },
};
