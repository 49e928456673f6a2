import { pointAtZero } from './distribution.js';
import type { Initializer } from './initializer.js';

/** Right for biases. A hidden layer of zeros never leaves them. */
export const zeros: Initializer = {
  id: 'zeros',
  title: 'Zeros',
  summary: 'All weights are 0, which suits biases: a hidden layer needs weights that differ.',
  source: '[NOTES] 1.2, w = 0',
  users: ['PyTorch zeros_', 'Keras Zeros'],
  differs: [],
  distribution: pointAtZero,
  parameters: {},
  scale: '0',
};
