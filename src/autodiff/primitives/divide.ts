import { primitive } from './primitive.js';

/** The quotient of two numbers. The divisor's partial is −a / b², written so that b² cannot overflow. */
export const divide = primitive({
  id: 'divide',
  arguments: ['a', 'b'],
  value: 'a / b',
  partials: { a: '1 / b', b: '-y / b' },
  domain: 'b != 0',
  source: 'Abramowitz & Stegun (1964), 3.3.4',
});
