import { equations } from '../../formula/equations.js';
import type { Loss } from './loss.js';

/** Sigmoid and its logarithm in one, by forms whose exponentials cannot overflow. */
export const binaryCrossEntropy: Loss = {
  id: 'binary-cross-entropy',
  title: 'Binary cross-entropy of the sigmoid',
  summary: 'The surprise at a yes or a no, where the sigmoid of the output is the probability of a yes.',
  source: 'tf.nn.sigmoid_cross_entropy_with_logits, the equivalent formulation of its documentation',
  users: ['PyTorch BCEWithLogitsLoss', 'TensorFlow sigmoid_cross_entropy_with_logits'],
  differs: [
    'PyTorch averages over the outputs; its BCELoss takes probabilities, and lets no logarithm fall below −100.',
  ],
  targets: 'probabilities of a yes, from 0 to 1',
  rule: equations`
    loss  = sum(max(z, 0) - z * y + log1p(exp(-abs(z))))
    slope = (z < 0 ? exp(z) / (1 + exp(z)) : 1 / (1 + exp(-z))) - y`,
};
