import { equations } from '../../formula/equations.js';
import { learningRate } from '../../optimizers/hyperparameter.js';
import type { Schedule } from './schedule.js';

/** The rate of online learning: slower than inverse time, and too slow for a finite sum of squares. */
export const inverseSquareRoot: Schedule = {
  id: 'inverse-square-root',
  title: 'Inverse square root',
  summary: 'The rate falls as 1/√t.',
  source: 'Zinkevich (2003), Theorem 1, η_t = t^(−1/2); Reddi et al. (2018), Theorem 4, α_t = α/√t',
  time: { unit: 'steps', from: 1 },
  users: [],
  differs: [
    'The rate of Vaswani et al. (2017), section 5.3, falls so only after a warm-up, and is scaled by the width.',
  ],
  parameters: { lr: learningRate(1) },
  state: {},
  rule: equations`
    rate = lr / sqrt(t)`,
  series: {
    // 1/√t is at least the integral of 1/√x from t to t + 1, and so is 1/t of 1/x.
    rates: { sum: 'infinite', growth: '2 * lr * sqrt(t)', terms: '(k / 2 + 1)^2', reaches: 'k * lr' },
    squares: { sum: 'infinite', growth: 'lr^2 * log(t)', terms: 'exp(k)', reaches: 'k * lr^2' },
  },
};
