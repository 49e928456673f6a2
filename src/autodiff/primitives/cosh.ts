import { primitive } from './primitive.js';

/** The hyperbolic cosine. */
export const cosh = primitive({
  id: 'cosh',
  arguments: ['x'],
  value: 'cosh(x)',
  partials: { x: 'sinh(x)' },
  source: 'Abramowitz & Stegun (1964), 4.5.72',
});
