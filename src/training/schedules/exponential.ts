import { equations } from '../../formula/equations.js';
import { domain } from '../../optimizers/domain.js';
import { learningRate } from '../../optimizers/hyperparameter.js';
import type { Schedule } from './schedule.js';

/** A geometric sequence of rates. */
export const exponential: Schedule = {
  id: 'exponential',
  title: 'Exponential decay',
  summary: 'Every epoch multiplies the rate by the same factor.',
  source: 'torch.optim.lr_scheduler.ExponentialLR; [AMA564] Dynamic Step Size Adjusting, (a) at K = 1',
  time: { unit: 'epochs', from: 0 },
  users: ['PyTorch ExponentialLR', 'Keras ExponentialDecay with decay_steps = 1', 'optax.exponential_decay'],
  differs: ['Keras and optax divide t by decay_steps: their factor is decay_rate^(1/decay_steps) a step.'],
  parameters: {
    lr: learningRate(0.1),
    gamma: {
      meaning: 'factor by which the rate falls',
      default: 0.9,
      domain: domain('(0, 1)'),
      outside: 'at 1 nothing falls, beyond 1 the rate grows, and at 0 training ends',
      aliases: ['decay_rate'],
    },
  },
  state: {},
  rule: equations`
    rate = lr * gamma^t`,
  series: {
    rates: { sum: 'finite', remaining: 'lr * gamma^t / (1 - gamma)' },
    squares: { sum: 'finite', remaining: '(lr * gamma^t)^2 / (1 - gamma^2)' },
  },
};
