import { equations } from '../../formula/equations.js';
import type { Average } from './average.js';

/** The average that Theorem 3.2 speaks of: faster steps count for more. */
export const rateWeighted: Average = {
  id: 'rate-weighted',
  title: 'Average weighted by the rates',
  summary: 'Every iterate counts with the rate of the step that starts there.',
  source: '[AMA564] Theorem 3.2, λ_k and θ̄^k',
  weight: 'lr',
  parameters: {},
  state: { total: '0', average: '0' },
  rule: equations`
    total   = total + lr
    average = average + lr / total * (theta - average)`,
};
