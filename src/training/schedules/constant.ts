import { equations } from '../../formula/equations.js';
import { learningRate } from '../../optimizers/hyperparameter.js';
import type { Schedule } from './schedule.js';

/** The same rate at every step. */
export const constant: Schedule = {
  id: 'constant',
  title: 'Constant',
  summary: 'The rate does not change.',
  source: '[AMA564] Proposition 3.1, α_j = α',
  time: { unit: 'steps', from: 0 },
  users: ['optax.constant_schedule', 'what every optimizer does without a schedule'],
  differs: ["PyTorch's ConstantLR is another thing: it multiplies the rate by 1/3 for the first 5 epochs."],
  parameters: { lr: learningRate(0.01) },
  state: {},
  rule: equations`
    rate = lr`,
  series: {
    rates: { sum: 'infinite', growth: 'lr * t', terms: 'k', reaches: 'k * lr' },
    squares: { sum: 'infinite', growth: 'lr^2 * t', terms: 'k', reaches: 'k * lr^2' },
  },
};
