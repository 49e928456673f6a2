import type { EngineMistake } from './engineMistake.js';

/** ∞ / ∞ where tanh is 1. The form is right elsewhere. */
export const adTanhOverflow: EngineMistake = {
  id: 'ad-tanh-overflow',
  statement: 'tanh is NaN for large arguments, because e^2x overflows.',
  variants: () => [
    { edits: [{ primitive: 'tanh', value: '(exp(2 * x) - 1) / (exp(2 * x) + 1)' }] },
    { edits: [{ primitive: 'tanh', value: '(exp(x) - exp(-x)) / (exp(x) + exp(-x))' }] },
    { edits: [{ primitive: 'tanh', value: '(1 - exp(-2 * x)) / (1 + exp(-2 * x))' }] },
  ],
  hint: 'What is tanh(1000), and what is e^2000 in doubles?',
  explanation: 'e^2x is Infinity for x > 355, and Infinity / Infinity is NaN, where tanh is 1. Use Math.tanh.',
  frequency: 'common',
};
