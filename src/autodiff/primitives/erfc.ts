import { primitive } from './primitive.js';

/** The complementary error function 1 − erf x, without its cancellation. */
export const erfc = primitive({
  id: 'erfc',
  arguments: ['x'],
  value: 'erfc(x)',
  partials: { x: '-2 / sqrt(4 * arctan(1)) * exp(-x^2)' },
  source: 'Abramowitz & Stegun (1964), 7.1.2, 7.1.19',
});
