import { primitive } from './primitive.js';

/** 1 / (1 + e^−x), by the form whose exponential cannot overflow. */
export const sigmoid = primitive({
  id: 'sigmoid',
  arguments: ['x'],
  value: 'x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x))',
  partials: { x: 'y * (1 - y)' },
  source: '[AMA564] Lecture 3, "Backpropagation", a sigmoid neuron',
});
