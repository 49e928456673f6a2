import { closedForm } from '../closedForm.js';
import { optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** Gradient descent forgets nothing and adds everything up. */
export const unrolled: Law = {
  id: 'sgd-unrolled',
  chapter: 'gradient-descent',
  title: 'the parameter is its start minus the sum of lr·g',
  statement: 'After every step the parameter is where it started, minus the sum of rate times gradient over all steps.',
  tex: '\\theta_t = \\theta_0 - \\sum_{\\tau=1}^{t} \\eta_\\tau g_\\tau',
  source: '[CPEN455] Algorithm 1 SGD, line 5 applied t times',
  holdsFor: optimizersNamed('sgd'),
  consequence: closedForm(
    { steps: [1, 12], schedule: true },
    `start = t == 1 ? theta : start
     total = total + lr * g
     theta = start - total`,
    ['start', 'total'],
  ),
};
