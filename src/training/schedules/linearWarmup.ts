import { equations } from '../../formula/equations.js';
import { learningRate } from '../../optimizers/hyperparameter.js';
import { lengthOf } from '../parameter.js';
import type { Schedule } from './schedule.js';

/** The rate rises in equal steps, and then stays. */
export const linearWarmup: Schedule = {
  id: 'linear-warmup',
  title: 'Linear warm-up',
  summary: 'The rate rises in equal steps to its full size, and stays there.',
  source:
    'Ma & Yarats (2021), linear warm-up, ω_t = min(1, t/τ), with their default τ = 2/(1 − β2); Goyal et al. (2017), 2.2',
  time: { unit: 'steps', from: 1 },
  users: ['PyTorch LinearLR with start_factor = 1/warmup and total_iters = warmup − 1'],
  differs: ["BERT counts from 0: its first step has rate 0 (optimization.py), and optax's linear_schedule from 0 too."],
  parameters: {
    lr: learningRate(0.001),
    warmup: lengthOf('steps until the full rate is reached', 'steps', 2000, ['warmup_steps', 'num_warmup_steps']),
  },
  state: {},
  rule: equations`
    rate = lr * min(1, t / warmup)`,
  series: {
    rates: { sum: 'infinite', growth: 'lr * max(0, t - warmup)', terms: 'warmup + k', reaches: 'k * lr' },
    squares: { sum: 'infinite', growth: 'lr^2 * max(0, t - warmup)', terms: 'warmup + k', reaches: 'k * lr^2' },
  },
};
