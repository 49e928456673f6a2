import { primitive } from './primitive.js';

/** The positive part and a hundredth of the negative one. */
export const leakyRelu = primitive({
  id: 'leaky_relu',
  arguments: ['x'],
  value: 'max(0, x) + 0.01 * min(x, 0)',
  partials: { x: 'x > 0 ? 1 : 0.01' },
  kinks: [
    {
      where: 'x',
      taken: { x: '0.01' },
      statement: 'The slope is 0.01 left of 0 and 1 right of it; 0.01 is taken, as in PyTorch.',
    },
  ],
  differsFrom:
    'leaky relu is asked with a slope of 0.01, as PyTorch and JAX have it unless told otherwise; Keras has 0.3.',
  source: 'Maas, Hannun & Ng (2013), "Rectifier nonlinearities improve neural network acoustic models", eq. (2)',
});
