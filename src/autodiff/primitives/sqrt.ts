import { primitive } from './primitive.js';

/** The square root. */
export const sqrt = primitive({
  id: 'sqrt',
  arguments: ['x'],
  value: 'sqrt(x)',
  partials: { x: '1 / (2 * y)' },
  domain: 'x >= 0',
  kinks: [
    {
      where: 'x',
      taken: { x: '1 / 0' },
      statement: 'The slope at 0 is infinite from the right, and nothing lies to the left.',
    },
  ],
  source: 'Abramowitz & Stegun (1964), 3.3.5',
});
