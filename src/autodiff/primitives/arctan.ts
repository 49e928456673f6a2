import { primitive } from './primitive.js';

/** The angle, between −π/2 and π/2, whose tangent is x. */
export const arctan = primitive({
  id: 'arctan',
  arguments: ['x'],
  value: 'arctan(x)',
  partials: { x: '1 / (1 + x^2)' },
  source: 'Abramowitz & Stegun (1964), 4.4.54',
});
