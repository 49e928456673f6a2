import { uniform } from './distribution.js';
import type { Initializer } from './initializer.js';
import { slope } from './slope.js';

/** For ReLU, uniform. */
export const heUniform: Initializer = {
  id: 'he-uniform',
  title: 'He (Kaiming), uniform',
  summary:
    'The variance of the inputs is kept through a layer whose negative outputs are cut off, or flattened to a slope.',
  source: 'He, Zhang, Ren & Sun (2015), eq. (10), and (15) for a slope',
  users: ['PyTorch kaiming_uniform_', 'Keras HeUniform'],
  differs: [
    'He et al. also give eq. (14) with fan_out, which keeps the gradients; PyTorch takes it with mode=fan_out.',
    'The layers of PyTorch call it with a = √5 unless told otherwise, which makes the variance 1/(3·fan_in).',
  ],
  distribution: uniform,
  parameters: { slope },
  scale: 'sqrt(6 / ((1 + slope^2) * fan_in))',
};
