import { primitive } from './primitive.js';

/** log(1 + x), without losing a small x beside the 1. */
export const log1p = primitive({
  id: 'log1p',
  arguments: ['x'],
  value: 'log1p(x)',
  partials: { x: '1 / (1 + x)' },
  domain: 'x > -1',
  source: 'Abramowitz & Stegun (1964), 4.1.46',
});
