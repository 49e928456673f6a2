import { equations } from '../../formula/equations.js';
import type { Loss } from './loss.js';

/** The squares of the errors, summed. */
export const squared: Loss = {
  id: 'squared',
  title: 'Squared error',
  summary: 'The sum of the squares of the errors.',
  source: '[NOTES] 2.2, (y − ŷ)²',
  users: ["PyTorch MSELoss(reduction='sum')"],
  differs: ['[AMA564] and libraries write halves and means of it under the same name: half-squared and mean-squared.'],
  targets: 'any numbers',
  rule: equations`
    loss  = sum((z - y)^2)
    slope = 2 * (z - y)`,
};
