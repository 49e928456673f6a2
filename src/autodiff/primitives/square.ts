import { primitive } from './primitive.js';

/** The square of a number. */
export const square = primitive({
  id: 'square',
  arguments: ['x'],
  value: 'x^2',
  partials: { x: '2 * x' },
  source: 'Abramowitz & Stegun (1964), 3.3.5',
});
