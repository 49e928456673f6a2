import { primitive } from './primitive.js';

/** The natural logarithm. */
export const log = primitive({
  id: 'log',
  arguments: ['x'],
  value: 'log(x)',
  partials: { x: '1 / x' },
  domain: 'x > 0',
  source: 'Abramowitz & Stegun (1964), 4.1.46',
});
