import { equations } from '../../formula/equations.js';
import type { Clipping } from './clipping.js';
import { clippingLimit } from './clippingLimit.js';

/** Each coordinate is kept between two bounds; the gradient may point elsewhere afterwards. */
export const byValue: Clipping = {
  id: 'clip-by-value',
  title: 'Clipping by value',
  summary: 'Every coordinate is moved to the nearest number from -limit to limit.',
  source: 'torch.nn.utils.clip_grad_value_; tf.clip_by_value with −limit and limit',
  users: ['PyTorch clip_grad_value_', 'TensorFlow clip_by_value', 'Keras clipvalue', 'optax.clip'],
  together: 'each tensor',
  parameters: { limit: clippingLimit('largest size of a coordinate', ['clip_value', 'clipvalue', 'max_delta']) },
  rule: equations`
    g = max(-limit, min(limit, g))`,
  axes: {},
};
