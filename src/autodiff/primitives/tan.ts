import { primitive } from './primitive.js';

/** The tangent of an angle in radians. */
export const tan = primitive({
  id: 'tan',
  arguments: ['x'],
  value: 'tan(x)',
  partials: { x: '1 + y^2' },
  domain: 'cos(x) != 0',
  source: 'Abramowitz & Stegun (1964), 4.3.107',
});
