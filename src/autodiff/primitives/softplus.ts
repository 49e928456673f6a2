import { primitive } from './primitive.js';

/** log(1 + e^x), by the form whose exponential cannot overflow; its partial is the sigmoid. */
export const softplus = primitive({
  id: 'softplus',
  arguments: ['x'],
  value: 'x > 0 ? x + log1p(exp(-x)) : log1p(exp(x))',
  partials: { x: 'x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x))' },
  source: 'Dugas, Bengio, Bélisle, Nadeau & Garcia (2001), "Incorporating second-order functional knowledge", eq. (1)',
});
