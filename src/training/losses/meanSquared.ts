import { equations } from '../../formula/equations.js';
import type { Loss } from './loss.js';

/** The squares of the errors, averaged. */
export const meanSquared: Loss = {
  id: 'mean-squared',
  title: 'Mean squared error',
  summary: 'The average of the squares of the errors: the empirical risk.',
  source: '[AMA564] "The optimization problem", R_n(θ) = Σ(Y_i − f(X_i; θ))²/n',
  users: ['PyTorch MSELoss', 'Keras MeanSquaredError'],
  differs: [],
  targets: 'any numbers',
  rule: equations`
    loss  = mean((z - y)^2)
    slope = 2 * (z - y) / n`,
};
