import { primitive } from './primitive.js';

/** The sine of an angle in radians. */
export const sin = primitive({
  id: 'sin',
  arguments: ['x'],
  value: 'sin(x)',
  partials: { x: 'cos(x)' },
  source: 'Abramowitz & Stegun (1964), 4.3.105',
});
