import { equations } from '../../formula/equations.js';
import { learningRate } from '../../optimizers/hyperparameter.js';
import { rateFloor } from './rateFloor.js';
import { restartParameters } from './restartParameters.js';
import type { Schedule } from './schedule.js';

/** Cosine annealing that begins anew whenever it is done, each time for a longer period. */
export const cosineRestarts: Schedule = {
  id: 'cosine-restarts',
  title: 'Cosine annealing with warm restarts',
  summary: 'Whenever the cosine has come down it starts again from the first rate, for a longer period.',
  source: 'Loshchilov & Hutter (2017), "SGDR", eq. (5); a period restarts when T_cur = T_i, with T_cur = 0',
  time: { unit: 'steps', from: 0 },
  users: ['PyTorch CosineAnnealingWarmRestarts', 'Keras CosineDecayRestarts'],
  differs: ['Keras allows a factor t_mul that is no whole number, and lowers the first rate of each period by m_mul.'],
  parameters: {
    lr: learningRate(0.05),
    floor: rateFloor.parameter,
    ...restartParameters,
  },
  conditions: [rateFloor.condition],
  // T_cur is age and T_i is length. The floor itself is reached only where a period is not followed by another.
  state: { age: '0', length: 'period' },
  rule: equations`
    ended  = age == length ? 1 : 0
    length = ended ? factor * length : length
    age    = ended ? 0 : age
    pi     = 4 * arctan(1)
    rate   = floor + (lr - floor) / 2 * (1 + cos(pi * age / length))
    age    = age + 1`,
  // The first half of every period is at least half as fast as its first step.
  series: {
    rates: {
      sum: 'infinite',
      growth: 'lr / 4 * (t - age) + lr / 2 * min(age, length / 2)',
      terms: '4 * k',
      reaches: 'k * lr',
    },
    squares: {
      sum: 'infinite',
      growth: 'lr^2 / 8 * (t - age) + lr^2 / 4 * min(age, length / 2)',
      terms: '8 * k',
      reaches: 'k * lr^2',
    },
  },
};
