import { normal } from './distribution.js';
import { gain } from './gain.js';
import type { Initializer } from './initializer.js';

/** The normalized initialization, normal. */
export const xavierNormal: Initializer = {
  id: 'xavier-normal',
  title: 'Xavier (Glorot), normal',
  summary:
    'As many inputs as outputs keep the variance both forward and backward; else it is kept on the average of the two.',
  source: 'Glorot & Bengio (2010), eq. (12)',
  users: ['PyTorch xavier_normal_', 'Keras GlorotNormal'],
  differs: [
    'Keras draws from a normal distribution that is cut off at two deviations, and widens it by 1/0.8796 to the same variance.',
  ],
  distribution: normal,
  parameters: { gain },
  scale: 'gain * sqrt(2 / (fan_in + fan_out))',
};
