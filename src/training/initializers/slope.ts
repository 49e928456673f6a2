import { domain } from '../../optimizers/domain.js';
import type { TrainingParameter } from '../parameter.js';

/** What the activation does to negative numbers. */
export const slope: TrainingParameter = {
  meaning: 'slope of the activation at negative numbers: 0 for ReLU',
  default: 0,
  domain: domain('(-inf, inf)'),
  aliases: ['a', 'negative_slope'],
};
