import { primitive } from './primitive.js';

/** The sum of two numbers. */
export const add = primitive({
  id: 'add',
  arguments: ['a', 'b'],
  value: 'a + b',
  partials: { a: '1', b: '1' },
  source: 'Abramowitz & Stegun (1964), 3.3.2',
});
