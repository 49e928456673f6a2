import { equations } from '../../formula/equations.js';
import { learningRate } from '../../optimizers/hyperparameter.js';
import { lengthOf } from '../parameter.js';
import { rateFloor } from './rateFloor.js';
import type { Schedule } from './schedule.js';

/** Half a period of the cosine, from the first rate down to the floor, where it stays. */
export const cosine: Schedule = {
  id: 'cosine',
  title: 'Cosine annealing',
  summary: 'The rate follows half a period of the cosine down to its floor, and stays there.',
  source: 'Loshchilov & Hutter (2017), "SGDR", eq. (5), without its restarts',
  time: { unit: 'steps', from: 0 },
  users: ['PyTorch CosineAnnealingLR', 'Keras CosineDecay', 'optax.cosine_decay_schedule'],
  differs: [
    "Beyond its T_max PyTorch's CosineAnnealingLR follows the cosine up again.",
    'Keras and optax give the floor as a fraction alpha of the first rate.',
  ],
  parameters: {
    lr: learningRate(0.1),
    floor: rateFloor.parameter,
    horizon: lengthOf('steps until the floor is reached', 'steps', 100, ['T_max', 'decay_steps']),
  },
  conditions: [rateFloor.condition],
  state: {},
  rule: equations`
    pi   = 4 * arctan(1)
    rate = floor + (lr - floor) / 2 * (1 + cos(pi * min(t, horizon) / horizon))`,
  // A floor above 0 has sums without end.
  series: {
    assuming: { floor: 0 },
    rates: { sum: 'finite', remaining: 'lr * max(0, horizon - t)' },
    squares: { sum: 'finite', remaining: 'lr^2 * max(0, horizon - t)' },
  },
};
