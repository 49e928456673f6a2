import { primitive } from './primitive.js';

/** The hyperbolic sine. */
export const sinh = primitive({
  id: 'sinh',
  arguments: ['x'],
  value: 'sinh(x)',
  partials: { x: 'cosh(x)' },
  source: 'Abramowitz & Stegun (1964), 4.5.71',
});
