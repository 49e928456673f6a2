import { equations } from '../formula/equations.js';
import { adam } from './adam.js';
import { epsPlacement } from './axes/epsPlacement.js';
import { penalty } from './axes/penalty.js';
import { ballOfAdam } from './ball.js';
import { weightDecay } from './hyperparameter.js';
import { adamL2IsDecoupled } from './mistakes/adamL2IsDecoupled.js';
import { decayAppliedTwice } from './mistakes/decayAppliedTwice.js';
import { decayIgnored } from './mistakes/decayIgnored.js';
import { decayOnSign } from './mistakes/decayOnSign.js';
import { decaySignFlipped } from './mistakes/decaySignFlipped.js';
import { coupled } from './mistakes/decayTerm.js';
import type { Optimizer } from './optimizer.js';

/** Adam on the loss plus λ/2·‖θ‖²: the penalty passes through both moments and is rescaled by them. */
export const adamL2: Optimizer = {
  id: 'adam-l2',
  title: 'Adam with L2 regularization',
  chapter: 'weight-decay',
  summary: 'Adam on the loss plus weight_decay/2·‖theta‖²; the penalty is rescaled like the gradient.',
  source: '[HW3] Algorithm 2 line 5; [CPEN455] "AdamW"; Loshchilov & Hutter (2019), Algorithm 2',
  alsoCalled: ['adamwithl2', 'l2adam', 'adamwithl2regularization'],
  hyperparameters: { ...adam.hyperparameters, weight_decay: weightDecay('weight of the penalty', 0.01) },
  state: adam.state,
  update: equations`
    g     = g + weight_decay * theta                   # weight decay
    m     = beta1 * m + (1 - beta1) * g                # momentum
    v     = beta2 * v + (1 - beta2) * g^2              # adaptive scaling
    m_hat = m / (1 - beta1^t)                          # bias correction
    v_hat = v / (1 - beta2^t)                          # bias correction
    theta = theta - lr * m_hat / (sqrt(v_hat) + eps)   # combination`,
  axes: {
    eps: epsPlacement({
      outside: ['EECS182', 'PyTorch', 'CMU 10-714', 'convnetjs'],
      inside: ['HW3 Algorithm 2'],
      insideUncorrected: ['CPEN455'],
      hat: ['ONNX', 'Keras', 'Keras L2', 'loshchil/AdamW-and-SGDW'],
    }),
    penalty: penalty({
      half: [
        'HW3 Algorithm 2',
        'CPEN455',
        'EECS182',
        'PyTorch',
        'ONNX',
        'CMU 10-714',
        'convnetjs',
        'loshchil/AdamW-and-SGDW',
      ],
      whole: ['Keras L2'],
    }),
  },
  mistakes: [
    adamL2IsDecoupled,
    decayIgnored(coupled),
    decaySignFlipped(coupled),
    decayAppliedTwice(coupled),
    decayOnSign(coupled),
    ...adam.mistakes,
  ],
  reducesTo: [
    {
      to: 'adam',
      fixed: { weight_decay: 0 },
      statement: 'With no penalty it is Adam.',
      source: '[HW3] Algorithm 2 at λ = 0',
    },
  ],
  ball: ballOfAdam,
};
