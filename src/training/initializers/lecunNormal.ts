import { normal } from './distribution.js';
import { gain } from './gain.js';
import type { Initializer } from './initializer.js';

/** For activations that are the identity near 0, normal. */
export const lecunNormal: Initializer = {
  id: 'lecun-normal',
  title: 'LeCun, normal',
  summary: 'The variance of the inputs is kept through a layer without activation.',
  source: 'LeCun, Bottou, Orr & Müller (1998), "Efficient BackProp", eq. (16)',
  users: ['Keras LecunNormal'],
  differs: [
    'Keras draws from a normal distribution that is cut off at two deviations, and widens it by 1/0.8796 to the same variance.',
  ],
  distribution: normal,
  parameters: { gain },
  scale: 'gain / sqrt(fan_in)',
};
