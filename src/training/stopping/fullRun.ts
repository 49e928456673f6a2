import { equations } from '../../formula/equations.js';
import type { StoppingRule } from './stoppingRule.js';

/** Nothing ends training early; the best model is kept all the same. */
export const fullRun: StoppingRule = {
  id: 'full-run',
  title: 'Full run',
  summary: 'Training runs to its last check, and the model with the least error is kept.',
  source: '[CPEN455] slide "Early Stopping", "run until the maximum number of iterations"',
  users: [],
  differs: [],
  parameters: {},
  state: {},
  rule: equations`
    stop = 0`,
};
