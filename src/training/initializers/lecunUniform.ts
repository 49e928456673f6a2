import { uniform } from './distribution.js';
import { gain } from './gain.js';
import type { Initializer } from './initializer.js';

/** For activations that are the identity near 0, uniform. */
export const lecunUniform: Initializer = {
  id: 'lecun-uniform',
  title: 'LeCun, uniform',
  summary: 'The variance of the inputs is kept through a layer without activation.',
  source: 'LeCun, Bottou, Orr & Müller (1998), "Efficient BackProp", eq. (16)',
  users: ['Keras LecunUniform'],
  differs: [],
  distribution: uniform,
  parameters: { gain },
  scale: 'gain * sqrt(3 / fan_in)',
};
