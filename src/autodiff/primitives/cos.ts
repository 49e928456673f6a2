import { primitive } from './primitive.js';

/** The cosine of an angle in radians. */
export const cos = primitive({
  id: 'cos',
  arguments: ['x'],
  value: 'cos(x)',
  partials: { x: '-sin(x)' },
  source: 'Abramowitz & Stegun (1964), 4.3.106',
});
