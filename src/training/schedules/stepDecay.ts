import { equations } from '../../formula/equations.js';
import { domain } from '../../optimizers/domain.js';
import { learningRate } from '../../optimizers/hyperparameter.js';
import { lengthOf } from '../parameter.js';
import type { Schedule } from './schedule.js';

/** A staircase: the rate is multiplied by the same factor at the end of every stage. */
export const stepDecay: Schedule = {
  id: 'step-decay',
  title: 'Step decay',
  summary: 'Every so many epochs the rate is multiplied by the same factor.',
  source: '[AMA564] Dynamic Step Size Adjusting, (a)',
  time: { unit: 'epochs', from: 0 },
  users: ['PyTorch StepLR', 'Keras ExponentialDecay with staircase=True'],
  differs: [],
  parameters: {
    lr: learningRate(0.1),
    gamma: {
      meaning: 'factor by which the rate falls',
      default: 0.1,
      domain: domain('(0, 1)'),
      outside: 'at 1 nothing falls, beyond 1 the rate grows, and at 0 training ends',
      aliases: ['decay_rate', 'drop'],
    },
    every: lengthOf('epochs of one stage', 'epochs', 30, ['decay_steps', 'K']),
  },
  // A stage ends when it is as old as it may become.
  state: { rate: 'lr', age: '0' },
  rule: equations`
    ended = age == every ? 1 : 0
    rate  = ended ? gamma * rate : rate
    age   = ended ? 1 : age + 1`,
  series: {
    rates: { sum: 'finite', remaining: '(every - age) * rate + every * gamma * rate / (1 - gamma)' },
    squares: { sum: 'finite', remaining: '(every - age) * rate^2 + every * gamma^2 * rate^2 / (1 - gamma^2)' },
  },
};
