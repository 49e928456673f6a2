import type { Planted } from '../planted.js';
import { computing } from '../plantedSubject.js';

const adamStep = 'lr * m_hat / (sqrt(v_hat) + eps)';

/** Subjects that the laws of weight decay must call wrong. */
export const weightDecaySubjects: Readonly<Record<string, readonly Planted[]>> = {
  'adagradw-reduces-to-adagrad': [
    {
      mistake: 'decays by 0.01 all the same',
      optimizer: 'adagradw',
      subject: computing('weight_decay * theta', '(weight_decay + 0.01) * theta'),
    },
  ],
  'rmspropw-reduces-to-rmsprop-corrected': [
    {
      mistake: 'decays by 0.01 all the same',
      optimizer: 'rmspropw',
      subject: computing('weight_decay * theta', '(weight_decay + 0.01) * theta'),
    },
  ],
  'l2-is-weight-decay': [
    {
      mistake: 'takes the gradient of the whole square',
      optimizer: 'sgd-l2',
      subject: computing('weight_decay * theta', '2 * weight_decay * theta'),
    },
    {
      mistake: 'decays whatever the rate',
      optimizer: 'sgd-l2',
      subject: computing('g = g + weight_decay * theta', 'theta = theta - weight_decay * theta'),
    },
  ],
  'adamw-first-step': [
    {
      mistake: 'decays whatever the rate',
      optimizer: 'adamw',
      subject: computing('lr * weight_decay * theta', 'weight_decay * theta'),
    },
    {
      mistake: 'decays the updated parameter',
      optimizer: 'adamw',
      subject: computing(
        `theta = theta - ${adamStep} - lr * weight_decay * theta`,
        `theta = theta - ${adamStep}\ntheta = theta - lr * weight_decay * theta`,
      ),
    },
  ],
  'sgd-l2-reduces-to-sgd': [
    {
      mistake: 'adds a decay of its own',
      optimizer: 'sgd-l2',
      subject: computing('weight_decay * theta', '(weight_decay + 0.01) * theta'),
    },
  ],
  'adam-l2-reduces-to-adam': [
    {
      mistake: 'adds a decay of its own',
      optimizer: 'adam-l2',
      subject: computing('weight_decay * theta', '(weight_decay + 0.01) * theta'),
    },
  ],
  'adamw-reduces-to-adam': [
    {
      mistake: 'adds a decay of its own',
      optimizer: 'adamw',
      subject: computing('lr * weight_decay * theta', 'lr * (weight_decay + 0.01) * theta'),
    },
    {
      mistake: 'takes a decay of 0 for none given',
      optimizer: 'adamw',
      dialect: ['decay=unscaled'],
      subject: computing('weight_decay * theta', '(weight_decay == 0 ? 0.01 : weight_decay) * theta'),
    },
  ],
  'sgdw-reduces-to-momentum': [
    {
      mistake: 'adds a decay of its own',
      optimizer: 'sgdw',
      subject: computing('weight_decay * theta', '(weight_decay + 0.01) * theta'),
    },
    {
      mistake: 'exchanges the weights',
      optimizer: 'sgdw',
      subject: computing('(1 - beta1) * m + beta1 * g', 'beta1 * m + (1 - beta1) * g'),
    },
  ],
};
