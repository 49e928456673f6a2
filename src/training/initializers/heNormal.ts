import { normal } from './distribution.js';
import type { Initializer } from './initializer.js';
import { slope } from './slope.js';

/** For ReLU, normal. */
export const heNormal: Initializer = {
  id: 'he-normal',
  title: 'He (Kaiming), normal',
  summary:
    'The variance of the inputs is kept through a layer whose negative outputs are cut off, or flattened to a slope.',
  source: 'He, Zhang, Ren & Sun (2015), eq. (10), and (15) for a slope',
  users: ['PyTorch kaiming_normal_', 'Keras HeNormal'],
  differs: [
    'He et al. also give eq. (14) with fan_out, which keeps the gradients; PyTorch takes it with mode=fan_out.',

    'Keras draws from a normal distribution that is cut off at two deviations, and widens it by 1/0.8796 to the same variance.',
  ],
  distribution: normal,
  parameters: { slope },
  scale: 'sqrt(2 / ((1 + slope^2) * fan_in))',
};
