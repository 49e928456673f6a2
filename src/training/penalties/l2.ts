import { weightDecay } from '../../optimizers/hyperparameter.js';
import type { Penalty } from './penalty.js';

/** The squared norm of the parameters, in the loss. */
export const l2: Penalty = {
  id: 'l2',
  title: 'L2 penalty',
  summary: 'The loss grows with the square of every parameter, so that the gradient pulls each toward 0 in proportion.',
  source: '[CPEN455] slide "Weight Decay"; [EECS182] eq. (2) and (4)',
  parameters: { weight_decay: weightDecay('weight of the penalty', 0.01) },
  loss: 'weight_decay / 2 * theta^2',
  gradient: 'weight_decay * theta',
  differs: ['Keras regularizers.L2 has no half: its loss is weight_decay·θ², its gradient 2·weight_decay·θ.'],
};
