import { primitive } from './primitive.js';

/** The product of two numbers. */
export const multiply = primitive({
  id: 'multiply',
  arguments: ['a', 'b'],
  value: 'a * b',
  partials: { a: 'b', b: 'a' },
  source: 'Abramowitz & Stegun (1964), 3.3.3',
});
