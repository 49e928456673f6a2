import { primitive } from './primitive.js';

/** exp(x) − 1, without losing a small x. Its partial is not y + 1, which would lose everything below x = −37. */
export const expm1 = primitive({
  id: 'expm1',
  arguments: ['x'],
  value: 'expm1(x)',
  partials: { x: 'exp(x)' },
  source: 'Abramowitz & Stegun (1964), 4.2.5',
});
