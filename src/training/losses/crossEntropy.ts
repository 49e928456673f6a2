import { equations } from '../../formula/equations.js';
import type { Loss } from './loss.js';

/** Softmax and its logarithm in one, shifted so that no exponential is above 1. */
export const crossEntropy: Loss = {
  id: 'cross-entropy',
  title: 'Cross-entropy of the softmax',
  summary: 'The surprise at the right class, where the softmax of the outputs is what each class was expected with.',
  source: 'Goodfellow, Bengio & Courville (2016), section 6.2.2.3',
  users: ['PyTorch CrossEntropyLoss', 'TensorFlow softmax_cross_entropy_with_logits', 'optax.softmax_cross_entropy'],
  differs: [
    'Keras CategoricalCrossentropy takes probabilities unless from_logits is set; PyTorch NLLLoss takes their logarithms.',
  ],
  targets: 'probabilities, which sum to 1: one-hot where the class is known',
  rule: equations`
    highest = largest(z)
    total   = sum(exp(z - highest))
    loss    = sum(y * (log(total) - (z - highest)))
    slope   = exp(z - highest) / total - y`,
};
