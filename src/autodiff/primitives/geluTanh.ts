import { primitive } from './primitive.js';

/** z = 2 · √(2/π) · (x + 0.044715 x³); π is 4 · arctan 1. Half of it goes into the paper's tanh. */
const z = 'sqrt(2 / arctan(1)) * (x + 0.044715 * x^3)';
/** Its slope; a square beyond the doubles would turn 0 · ∞ into NaN where the slope no longer matters. */
const slope = 'sqrt(2 / arctan(1)) * (1 + 0.134145 * min(x^2, 1e300))';

/**
 * x / 2 · (1 + tanh(z / 2)), the tanh form of the Gaussian error linear unit, less than 0.0005 off x · Φ(x). Written as
 * x · sigmoid(z), which is the same and does not cancel for negative x; its partial is s + x·s·(1 − s)·z′.
 */
export const geluTanh = primitive({
  id: 'gelu_tanh',
  arguments: ['x'],
  value: `x < 0 ? x * exp(${z}) / (1 + exp(${z})) : x / (1 + exp(-(${z})))`,
  partials: {
    x: `x < 0 ? (exp(${z}) + y * (${slope})) / (1 + exp(${z})) : (1 + y * exp(-(${z})) * (${slope})) / (1 + exp(-(${z})))`,
  },
  form: {
    of: 'gelu',
    statement:
      'gelu is taken in its tanh form, a convention: so does JAX unless told otherwise, and PyTorch and tf.nn take x · Φ(x).',
  },
  source: 'Hendrycks & Gimpel (2016), "Gaussian error linear units", section 2, the tanh approximation',
});
