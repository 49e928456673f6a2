import { equations } from '../../formula/equations.js';
import type { Average } from './average.js';

/** All iterates alike. */
export const uniform: Average = {
  id: 'uniform',
  title: 'Average of the iterates',
  summary: 'Every iterate counts alike.',
  source: 'Polyak & Juditsky (1992); [AMA564] Theorem 3.2 at a constant rate',
  weight: '1',
  parameters: {},
  state: { average: '0' },
  rule: equations`
    average = average + (theta - average) / (t + 1)`,
};
