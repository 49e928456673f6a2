import { primitive } from './primitive.js';

/** The hyperbolic tangent. Far from 0 it is ±1 and its partial 0, never NaN as (e^2x − 1) / (e^2x + 1) would be. */
export const tanh = primitive({
  id: 'tanh',
  arguments: ['x'],
  value: 'tanh(x)',
  partials: { x: '1 - y^2' },
  source: 'Abramowitz & Stegun (1964), 4.5.73',
});
