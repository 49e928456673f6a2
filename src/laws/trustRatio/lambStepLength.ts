import { requests } from '../cases/requests.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';
import { stepLength } from './stepLength.js';

/** The direction decides where to, the weights how far. */
export const lambStepLength: Law = {
  id: 'lamb-step-length',
  chapter: 'trust-ratio',
  title: 'every step is lr times as long as the weights',
  statement:
    'Where neither norm is 0, the step of a tensor is exactly lr times as long as its weights, whatever its gradients.',
  tex: '\\|\\theta_t - \\theta_{t-1}\\| = \\alpha\\, \\|\\theta_{t-1}\\|',
  source: 'You et al. (2020), Algorithm 2 with φ(z) = z',
  holdsFor: allOf(optimizersNamed('lamb'), choice('phi', 'identity'), choice('decay', 'inside')),
  consequence: {
    cases: (standard) =>
      requests(standard, { steps: [1, 6], coordinates: [1, 3], zeros: false, schedule: true }).map((request) => [
        request,
      ]),
    judge: ([run]) => stepLength(run, (lr) => lr),
  },
};
