import type { Planted } from '../planted.js';
import { computing, running } from '../plantedSubject.js';

/** Subjects that the laws of adaptive rates must call wrong. */
export const adaptiveRatesSubjects: Readonly<Record<string, readonly Planted[]>> = {
  'scale-invariance': [
    {
      mistake: 'has an eps of its own',
      optimizer: 'adam',
      subject: computing('sqrt(v_hat) + eps', 'sqrt(v_hat) + 0.1'),
    },
    { mistake: 'takes no root', optimizer: 'rmsprop-corrected', subject: computing('sqrt(v_hat)', 'v_hat') },
    {
      mistake: 'puts the penalty into the gradient',
      optimizer: 'adamw',
      subject: computing(
        'm = beta1 * m + (1 - beta1) * g',
        'g = g + weight_decay * theta\nm = beta1 * m + (1 - beta1) * g',
      ),
    },
  ],
  'adagrad-constant-gradient': [
    { mistake: 'averages the squares', optimizer: 'adagrad', subject: computing('v + g^2', '0.9 * v + 0.1 * g^2') },
    { mistake: 'takes no root', optimizer: 'adagrad', subject: computing('sqrt(v)', 'v') },
    { mistake: 'forgets its state', optimizer: 'adagrad', subject: running('state-recreated') },
  ],
  'adagrad-full-along-axes': [
    { mistake: 'takes no root', optimizer: 'adagrad-full', subject: computing('matrix_power(G, 1 / 2)', 'G') },
    { mistake: 'forgets its matrix', optimizer: 'adagrad-full', subject: running('state-recreated') },
  ],
  'rmsprop-preconditioner': [
    {
      mistake: 'divides by the sum of the weights, as [EECS182] eq. (19) prints',
      optimizer: 'rmsprop-corrected',
      subject: computing(
        'theta = theta - lr * g / (sqrt(v_hat) + eps)',
        `weights = (1 - beta2^t) / (1 - beta2)
         theta = theta - lr * g / (weights * (sqrt(v_hat * weights) + eps))`,
      ),
    },
    { mistake: 'corrects without the power', optimizer: 'rmsprop-corrected', subject: computing('beta2^t', 'beta2') },
  ],
  'adadelta-previous-is-descent': [
    {
      mistake: 'divides by the newest average',
      optimizer: 'adadelta',
      dialect: ['denominator=previous'],
      subject: computing('v_before + eps', 'v + eps'),
    },
  ],
};
