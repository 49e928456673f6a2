import { primitive } from './primitive.js';

/** The error function, 2/√π · ∫ exp(−t²) dt from 0 to x; π is 4 · arctan 1. */
export const erf = primitive({
  id: 'erf',
  arguments: ['x'],
  value: 'erf(x)',
  partials: { x: '2 / sqrt(4 * arctan(1)) * exp(-x^2)' },
  source: 'Abramowitz & Stegun (1964), 7.1.1, 7.1.19',
});
