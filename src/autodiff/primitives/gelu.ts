import { primitive } from './primitive.js';

/**
 * x · Φ(x), the Gaussian error linear unit: x times the chance of a normal number below it, x / 2 · (1 + erf(x / √2)).
 * Written with erfc, which does not cancel for negative x, as in JAX. Its partial is Φ(x) + x · exp(−x² / 2) / √(2π).
 */
export const gelu = primitive({
  id: 'gelu',
  arguments: ['x'],
  value: 'x / 2 * erfc(-x / sqrt(2))',
  partials: { x: 'erfc(-x / sqrt(2)) / 2 + x * exp(-x^2 / 2) / sqrt(8 * arctan(1))' },
  form: {
    of: 'gelu',
    statement:
      'gelu is taken as x · Φ(x), a convention: so do PyTorch and tf.nn unless told otherwise, and JAX takes the tanh form.',
  },
  source: 'Hendrycks & Gimpel (2016), "Gaussian error linear units", section 2',
});
