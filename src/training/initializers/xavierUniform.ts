import { uniform } from './distribution.js';
import { gain } from './gain.js';
import type { Initializer } from './initializer.js';

/** The normalized initialization, uniform. */
export const xavierUniform: Initializer = {
  id: 'xavier-uniform',
  title: 'Xavier (Glorot), uniform',
  summary:
    'As many inputs as outputs keep the variance both forward and backward; else it is kept on the average of the two.',
  source: 'Glorot & Bengio (2010), eq. (16)',
  users: ['PyTorch xavier_uniform_', 'Keras GlorotUniform'],
  differs: [],
  distribution: uniform,
  parameters: { gain },
  scale: 'gain * sqrt(6 / (fan_in + fan_out))',
};
