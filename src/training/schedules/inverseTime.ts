import { equations } from '../../formula/equations.js';
import { learningRate } from '../../optimizers/hyperparameter.js';
import type { Schedule } from './schedule.js';

/** The classical example of a rate that falls fast enough, and not too fast. */
export const inverseTime: Schedule = {
  id: 'inverse-time',
  title: 'Inverse time',
  summary: 'The rate falls as 1/(t + 1): its sum is infinite, the sum of its squares is not.',
  source: '[AMA564] after Proposition 3.1, α_t = 1/(t+1); Robbins & Monro (1951)',
  time: { unit: 'steps', from: 0 },
  users: ['Keras InverseTimeDecay with decay_steps = decay_rate = 1'],
  differs: [],
  parameters: { lr: learningRate(1) },
  state: {},
  rule: equations`
    rate = lr / (t + 1)`,
  series: {
    // 1/(t + 1) is at least the integral of 1/(x + 1) from t to t + 1.
    rates: { sum: 'infinite', growth: 'lr * log(t + 1)', terms: 'exp(k)', reaches: 'k * lr' },
    // 1/(t + 1)^2 is less than 1/((t + 1)^2 - 1/4), which is 1/(t + 1/2) - 1/(t + 3/2).
    squares: { sum: 'finite', remaining: 'lr^2 / (t + 1 / 2)' },
  },
};
