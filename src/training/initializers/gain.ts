import { domain } from '../../optimizers/domain.js';
import type { TrainingParameter } from '../parameter.js';

/** How much larger the weights are drawn, to make up for what the activation takes away. */
export const gain: TrainingParameter = {
  meaning: 'factor that makes up for the activation: 1 for none, in PyTorch 5/3 for tanh and √2 for ReLU',
  default: 1,
  domain: domain('(0, inf)'),
  outside: 'the weights would be zero or change their sign',
  aliases: [],
};
