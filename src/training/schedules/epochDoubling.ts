import { equations } from '../../formula/equations.js';
import { learningRate } from '../../optimizers/hyperparameter.js';
import { lengthOf } from '../parameter.js';
import type { Schedule } from './schedule.js';

/** Every stage is twice as long and half as fast as the one before, so that each goes equally far. */
export const epochDoubling: Schedule = {
  id: 'epoch-doubling',
  title: 'Epoch doubling',
  summary: 'Half the rate for twice as many epochs, again and again.',
  source: '[AMA564] Dynamic Step Size Adjusting, (b) Epoch Doubling Strategy',
  time: { unit: 'epochs', from: 0 },
  users: [],
  differs: [],
  parameters: {
    lr: learningRate(0.1),
    epochs: lengthOf('epochs of the first stage', 'epochs', 10, ['K']),
  },
  state: { rate: 'lr', length: 'epochs', age: '0' },
  rule: equations`
    ended  = age == length ? 1 : 0
    rate   = ended ? rate / 2 : rate
    length = ended ? 2 * length : length
    age    = ended ? 1 : age + 1`,
  series: {
    // The stage at rate lr/2^i lasts from epochs·(2^i − 1) to epochs·(2^(i+1) − 1): there lr/2^i ≥ lr/(t/epochs + 1).
    rates: {
      sum: 'infinite',
      growth: 'epochs * lr * log(t / epochs + 1)',
      terms: 'epochs * (exp(k) - 1)',
      reaches: 'k * epochs * lr',
    },
    // Each later stage adds half of what the one before it adds.
    squares: { sum: 'finite', remaining: '(length - age) * rate^2 + length * rate^2' },
  },
};
