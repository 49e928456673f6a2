import { equations } from '../../formula/equations.js';
import { domain } from '../../optimizers/domain.js';
import { lengthOf } from '../parameter.js';
import type { StoppingRule } from './stoppingRule.js';

/** No new best for a whole window of checks. */
export const patience: StoppingRule = {
  id: 'patience',
  title: 'Patience',
  summary: 'Training ends when no check of a whole window was better than the best before it.',
  source: 'Goodfellow, Bengio & Courville (2016), Algorithm 7.1; [CPEN455] slide "Early Stopping", the time window',
  users: ['Keras EarlyStopping', 'PyTorch Lightning EarlyStopping'],
  differs: [
    'Keras gives back the last model unless restore_best_weights is set, and then the last that was better by min_delta.',
  ],
  parameters: {
    window: lengthOf('checks without a new best', 'checks', 5, ['patience']),
    min_delta: {
      meaning: 'by how much more than this a new best must be better, in units of the error',
      default: 0,
      domain: domain('[0, inf)'),
      outside: 'a worse check would count as a new best',
      aliases: ['minDelta'],
    },
  },
  state: { best: '0', waited: '0' },
  rule: equations`
    better = t == 1 ? 1 : error < best - min_delta
    best   = better ? error : best
    waited = better ? 0 : waited + 1
    stop   = waited >= window`,
};
