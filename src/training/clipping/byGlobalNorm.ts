import { equations } from '../../formula/equations.js';
import type { Clipping } from './clipping.js';
import { clippingLimit } from './clippingLimit.js';

/** All tensors are shortened alike, so that the whole gradient keeps its direction. */
export const byGlobalNorm: Clipping = {
  id: 'clip-by-global-norm',
  title: 'Clipping by global norm',
  summary: 'If the gradients of all tensors together are longer than the limit, all are shortened by the same factor.',
  source: 'Pascanu, Mikolov & Bengio (2013), Algorithm 1, for all parameters as one vector; tf.clip_by_global_norm',
  users: [
    'TensorFlow clip_by_global_norm',
    'Keras global_clipnorm',
    'optax.clip_by_global_norm',
    'PyTorch clip_grad_norm_',
  ],
  together: 'all tensors',
  parameters: {
    limit: clippingLimit('largest norm of all gradients together', ['max_norm', 'clip_norm', 'global_clipnorm']),
  },
  rule: equations`
    g = limit / max(norm(g), limit) * g`,
  axes: {
    form: {
      question: 'How is a norm of 0 kept out of the denominator?',
      choices: [
        {
          id: 'exact',
          statement: 'The larger of the norm and the limit stands there, so that a shorter gradient stays as it is.',
          edits: [],
          users: ['TensorFlow', 'Keras', 'optax'],
          source:
            'tf.clip_by_global_norm: t·clip_norm/max(global_norm, clip_norm), computed as clip_norm·min(1/global_norm, 1/clip_norm), which need not be 1 to the bit',
        },
        {
          id: 'padded',
          statement: 'The norm plus 1e-6 stands there, and a factor above 1 counts as 1.',
          edits: [{ replace: 'limit / max(norm(g), limit)', with: 'min(1, limit / (norm(g) + 1e-6))' }],
          users: ['PyTorch'],
          source: 'torch.nn.utils.clip_grad_norm_: clamp(max_norm/(total_norm + 1e-6), max=1)',
          differs:
            'where the norm is larger than limit - 1e-6: the result is shorter than the limit by up to 1e-6, and shrinks again whenever it is clipped again',
        },
      ],
    },
  },
};
