import { enclosure } from '../../arithmetic/enclosure.js';
import { requests } from '../cases/requests.js';
import { allOf, choice, optimizersNamed, reading } from '../holdsFor.js';
import type { Law } from '../law.js';
import { stepLength } from './stepLength.js';

const arithmetic = enclosure();

/** Without memory and decay a layer moves by a fixed part of itself. */
export const larsStepLength: Law = {
  id: 'lars-step-length',
  chapter: 'trust-ratio',
  title: 'without momentum and decay every step is lr·trust_coefficient times as long as the weights',
  statement:
    'With momentum, weight_decay and eps 0, and neither norm 0, the step of a tensor is lr·trust_coefficient times as long as its weights, whatever its gradients.',
  tex: '\\|\\theta_t - \\theta_{t-1}\\| = \\alpha\\,\\eta\\, \\|\\theta_{t-1}\\| \\quad (\\mu = \\lambda = \\epsilon = 0)',
  source: 'You, Gitman & Ginsburg (2017), Algorithm 1',
  holdsFor: allOf(optimizersNamed('lars'), choice('guard', 'one'), reading('momentum', 'weight_decay')),
  consequence: {
    cases: (standard) =>
      requests(standard, {
        steps: [1, 6],
        coordinates: [1, 3],
        zeros: false,
        schedule: true,
        fixed: { momentum: 0, weight_decay: 0, eps: 0 },
      }).map((request) => [request]),
    judge: ([run]) => {
      const trust = arithmetic.input(run.request.hyperparameters.trust_coefficient ?? Number.NaN);
      return stepLength(run, (lr) => arithmetic.multiply(lr, trust));
    },
  },
};
