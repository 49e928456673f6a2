import { primitive } from './primitive.js';

/**
 * x · sigmoid(1.702 x), the sigmoid form of the Gaussian error linear unit, about 0.02 off x · Φ(x). With s the sigmoid
 * its partial is s + 1.702 · y · (1 − s), with both s and 1 − s free of cancellation.
 */
export const geluSigmoid = primitive({
  id: 'gelu_sigmoid',
  arguments: ['x'],
  value: 'x < 0 ? x * exp(1.702 * x) / (1 + exp(1.702 * x)) : x / (1 + exp(-1.702 * x))',
  partials: {
    x: 'x < 0 ? (exp(1.702 * x) + 1.702 * y) / (1 + exp(1.702 * x)) : (1 + 1.702 * y * exp(-1.702 * x)) / (1 + exp(-1.702 * x))',
  },
  form: {
    of: 'gelu',
    statement:
      'gelu is taken as x · sigmoid(1.702 x), a convention: so does CLIP, as QuickGELU; PyTorch and tf.nn take x · Φ(x).',
  },
  source: 'Hendrycks & Gimpel (2016), "Gaussian error linear units", section 2, the sigmoid approximation',
});
