import { primitive } from './primitive.js';

/** A number with its sign changed. */
export const negate = primitive({
  id: 'negate',
  arguments: ['x'],
  value: '-x',
  partials: { x: '-1' },
  source: 'Abramowitz & Stegun (1964), 3.3.1',
});
