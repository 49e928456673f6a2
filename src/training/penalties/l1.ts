import { weightDecay } from '../../optimizers/hyperparameter.js';
import type { Penalty } from './penalty.js';

/** The sum of the sizes of the parameters, in the loss. */
export const l1: Penalty = {
  id: 'l1',
  title: 'L1 penalty',
  summary: 'The loss grows with the size of every parameter, so that each is pulled toward 0 with the same force.',
  source: 'Tibshirani (1996), "Regression shrinkage and selection via the lasso"; Keras regularizers.L1',
  parameters: { weight_decay: weightDecay('weight of the penalty', 0.01) },
  loss: 'weight_decay * abs(theta)',
  // At 0 every number from −weight_decay to weight_decay is a subgradient; sign(0) = 0 takes the middle one.
  gradient: 'weight_decay * sign(theta)',
  differs: [],
};
