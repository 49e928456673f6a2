import { primitive } from './primitive.js';

/** The difference of two numbers. */
export const subtract = primitive({
  id: 'subtract',
  arguments: ['a', 'b'],
  value: 'a - b',
  partials: { a: '1', b: '-1' },
  source: 'Abramowitz & Stegun (1964), 3.3.2',
});
