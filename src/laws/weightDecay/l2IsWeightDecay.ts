import { closedForm } from '../closedForm.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** For plain gradient descent the penalty and the decay are one thing. */
export const l2IsWeightDecay: Law = {
  id: 'l2-is-weight-decay',
  chapter: 'weight-decay',
  title: 'for SGD an L2 penalty λ is weight decay ηλ',
  statement: 'SGD on the penalised loss is SGD that first multiplies the parameter by 1 − lr·weight_decay.',
  tex: '\\theta - \\eta(g + \\lambda\\theta) = (1 - \\lambda_w)\\theta - \\eta g, \\quad \\lambda_w = \\eta\\lambda',
  source: '[EECS182] eq. (5) to (7)',
  holdsFor: allOf(optimizersNamed('sgd-l2'), choice('penalty', 'half')),
  consequence: closedForm(
    { steps: [1, 12], schedule: true },
    `decay = lr * weight_decay
     theta = (1 - decay) * theta - lr * g`,
  ),
};
