import { primitive } from './primitive.js';

/** x · sigmoid(x), also called swish; its partial is s + x·s·(1 − s), with both s and 1 − s free of cancellation. */
export const silu = primitive({
  id: 'silu',
  arguments: ['x'],
  value: 'x < 0 ? x * exp(x) / (1 + exp(x)) : x / (1 + exp(-x))',
  partials: { x: 'x < 0 ? (exp(x) + y) / (1 + exp(x)) : (1 + y * exp(-x)) / (1 + exp(-x))' },
  source: 'Elfwing, Uchibe & Doya (2018), "Sigmoid-weighted linear units", eq. (5) and (6)',
});
