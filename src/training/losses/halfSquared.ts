import { equations } from '../../formula/equations.js';
import type { Loss } from './loss.js';

/** Half of the squares, so that the gradient is the error. */
export const halfSquared: Loss = {
  id: 'half-squared',
  title: 'Half squared error',
  summary: 'Half the sum of the squares of the errors, so that the gradient is the error itself.',
  source: '[AMA564] "Backpropagation: An example", L = (o − y)²/2',
  users: ['optax.l2_loss'],
  differs: [],
  targets: 'any numbers',
  rule: equations`
    loss  = sum((z - y)^2) / 2
    slope = z - y`,
};
