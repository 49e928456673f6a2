import { primitive } from './primitive.js';

/** The absolute value. */
export const abs = primitive({
  id: 'abs',
  arguments: ['x'],
  value: 'abs(x)',
  partials: { x: 'sign(x)' },
  kinks: [
    {
      where: 'x',
      taken: { x: '0' },
      statement: 'The slope is −1 left of 0 and 1 right of it; 0 is taken, as in PyTorch and TensorFlow; JAX takes 1.',
    },
  ],
  source: 'Abramowitz & Stegun (1964), 3.7.8',
});
