import { primitive } from './primitive.js';

/** √(a² + b²), by the form whose squares cannot overflow. */
export const hypot = primitive({
  id: 'hypot',
  arguments: ['a', 'b'],
  value: 'abs(a) < abs(b) ? abs(b) * sqrt(1 + (a / b)^2) : (a == 0 ? 0 : abs(a) * sqrt(1 + (b / a)^2))',
  partials: { a: 'y == 0 ? 0 : a / y', b: 'y == 0 ? 0 : b / y' },
  kinks: [
    {
      where: '(abs(a) + abs(b)) / 2',
      taken: { a: '0', b: '0' },
      statement: 'At the tip of the cone the slope depends on the direction; 0 is taken.',
    },
  ],
  source: 'IEEE Std 754-2019, section 9.2',
});
