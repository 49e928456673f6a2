import { equations } from '../../formula/equations.js';
import type { Clipping } from './clipping.js';
import { clippingLimit } from './clippingLimit.js';

/** Each tensor is shortened on its own; its gradient keeps its direction, the gradient of all tensors need not. */
export const byNorm: Clipping = {
  id: 'clip-by-norm',
  title: 'Clipping by norm',
  summary: 'The gradient of a tensor that is longer than the limit is shortened to it.',
  source: 'Pascanu, Mikolov & Bengio (2013), Algorithm 1, for each tensor; tf.clip_by_norm',
  users: ['TensorFlow clip_by_norm', 'Keras clipnorm'],
  together: 'each tensor',
  parameters: { limit: clippingLimit("largest norm of a tensor's gradient", ['clip_norm', 'clipnorm', 'threshold']) },
  rule: equations`
    g = limit / max(norm(g), limit) * g`,
  axes: {},
};
