import { equations } from '../formula/equations.js';
import { penalty } from './axes/penalty.js';
import { learningRate, weightDecay } from './hyperparameter.js';
import { decayIgnored } from './mistakes/decayIgnored.js';
import { decayOnSign } from './mistakes/decayOnSign.js';
import { decaySignFlipped } from './mistakes/decaySignFlipped.js';
import { coupled } from './mistakes/decayTerm.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { signFlipped } from './mistakes/signFlipped.js';
import type { Optimizer } from './optimizer.js';

/** Gradient descent on the loss plus λ/2·‖θ‖²: the penalty's gradient λθ joins the gradient. */
export const sgdL2: Optimizer = {
  id: 'sgd-l2',
  title: 'SGD with L2 regularization',
  chapter: 'weight-decay',
  summary: 'Gradient descent on the loss plus weight_decay/2·‖theta‖².',
  source: '[EECS182] eq. (2) to (7); [CPEN455] "Weight Decay"',
  alsoCalled: ['sgdwithl2', 'l2sgd', 'sgdl2regularization'],
  hyperparameters: { lr: learningRate(0.01), weight_decay: weightDecay('weight of the penalty', 0.01) },
  state: {},
  update: equations`
    g     = g + weight_decay * theta   # weight decay
    theta = theta - lr * g             # step`,
  axes: {
    penalty: penalty({ half: ['EECS182', 'CPEN455', 'PyTorch'], whole: ['Keras L2'] }),
  },
  mistakes: [
    signFlipped('lr * g'),
    decayIgnored(coupled),
    decaySignFlipped(coupled),
    decayOnSign(coupled),
    learningRateChangeIgnored,
  ],
  reducesTo: [
    {
      to: 'sgd',
      fixed: { weight_decay: 0 },
      statement: 'With no penalty it is SGD.',
      source: '[EECS182] eq. (4) at λ = 0',
    },
  ],
};
