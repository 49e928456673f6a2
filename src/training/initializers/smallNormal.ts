import { domain } from '../../optimizers/domain.js';
import { normal } from './distribution.js';
import type { Initializer } from './initializer.js';

/** The same width for every layer, whatever its size. */
export const smallNormal: Initializer = {
  id: 'normal',
  title: 'Normal',
  summary: 'Weights of a normal distribution with mean 0 and a chosen deviation, the same for every layer.',
  source: 'Krizhevsky, Sutskever & Hinton (2012), section 5, deviation 0.01',
  users: ['PyTorch normal_', 'Keras RandomNormal'],
  differs: ['PyTorch takes a deviation of 1 unless told otherwise, Keras one of 0.05.'],
  distribution: normal,
  parameters: {
    std: {
      meaning: 'standard deviation',
      default: 0.01,
      domain: domain('(0, inf)'),
      outside: 'equal weights cannot be told apart by training',
      aliases: ['stddev', 'sigma'],
    },
  },
  scale: 'std',
};
