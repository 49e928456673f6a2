import { equations } from '../../formula/equations.js';
import { learningRate } from '../../optimizers/hyperparameter.js';
import { cosineRestarts } from './cosineRestarts.js';
import { restartParameters } from './restartParameters.js';
import type { Schedule } from './schedule.js';

/** η_t of AdamW: a number from 1 to 0 that scales the step and the decay alike. */
export const adamwMultiplier: Schedule = {
  id: 'adamw-multiplier',
  title: 'Schedule multiplier of AdamW',
  summary: 'A multiplier follows the cosine from 1 to 0, again and again, and scales the step and the decay alike.',
  source: '[HW3] Algorithm 2 lines 10 and 11, η_t; Loshchilov & Hutter (2019), appendix B, eq. (15)',
  time: { unit: 'steps', from: 0 },
  users: ['AdamWR and SGDWR of Loshchilov & Hutter'],
  differs: [
    '[HW3] leaves the multiplier open; without restarts the paper sets it to 1, which is the constant schedule at lr = 1.',
    'Libraries hold lr·multiplier as the rate: the decay of [HW3] is then lr/initial_lr·weight_decay.',
  ],
  parameters: { lr: learningRate(0.001), ...restartParameters },
  state: { age: '0', length: 'period' },
  rule: equations`
    ended      = age == length ? 1 : 0
    length     = ended ? factor * length : length
    age        = ended ? 0 : age
    pi         = 4 * arctan(1)
    multiplier = 1 / 2 + 1 / 2 * cos(pi * age / length)
    rate       = multiplier * lr
    age        = age + 1`,
  series: cosineRestarts.series,
};
