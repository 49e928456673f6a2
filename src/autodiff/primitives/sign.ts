import { primitive } from './primitive.js';

/** −1, 0 or 1. A step: its derivative is 0 on both sides of 0, and at 0 there is none. */
export const sign = primitive({
  id: 'sign',
  arguments: ['x'],
  value: 'sign(x)',
  partials: { x: '0' },
  kinks: [{ where: 'x', taken: { x: '0' }, statement: 'The value jumps at 0; 0 is taken.' }],
  source: 'IEEE Std 754-2019 has none; ECMA-262, Math.sign',
});
