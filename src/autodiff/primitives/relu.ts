import { primitive } from './primitive.js';

/** The positive part. */
export const relu = primitive({
  id: 'relu',
  arguments: ['x'],
  value: 'max(0, x)',
  partials: { x: 'x > 0 ? 1 : 0' },
  kinks: [
    {
      where: 'x',
      taken: { x: '0' },
      statement: 'The slope is 0 left of 0 and 1 right of it; 0 is taken, as in PyTorch, TensorFlow and JAX.',
    },
  ],
  source: 'Nair & Hinton (2010), "Rectified linear units improve restricted Boltzmann machines", section 2',
});
