import { primitive } from './primitive.js';

/** The exponential function. */
export const exp = primitive({
  id: 'exp',
  arguments: ['x'],
  value: 'exp(x)',
  partials: { x: 'y' },
  source: 'Abramowitz & Stegun (1964), 4.2.5',
});
