import { closedForm } from '../closedForm.js';
import { allOf, optimizersNamed, reading } from '../holdsFor.js';
import type { Law } from '../law.js';

/** The root of the sum of weights belongs to the numerator. */
export const rmspropPreconditioner: Law = {
  id: 'rmsprop-preconditioner',
  chapter: 'adaptive-rates',
  title: 'at eps = 0 the step is lr·M·g with M = √(Σ beta2^τ)/√G',
  statement:
    'With eps = 0 RMSProp with bias correction steps along M·g, where M is the root of the sum of beta2^τ over τ < t, divided by the root of the sum of beta2^(t−τ)·g_τ² over τ ≤ t.',
  tex: 'M_t = \\sqrt{\\sum_{\\tau=0}^{t-1} \\beta_2^\\tau}\\; \\mathrm{diag}\\left(G_t(\\beta_2)\\right)^{-1/2}',
  source: 'corrects [EECS182] eq. (19), which divides by the sum',
  holdsFor: allOf(optimizersNamed('rmsprop-corrected'), reading('eps')),
  consequence: closedForm(
    { steps: [1, 8], fixed: { eps: 0 }, zeros: false, schedule: true },
    `weights = beta2 * weights + 1
     G       = beta2 * G + g^2
     M       = sqrt(weights) / sqrt(G)
     theta   = theta - lr * M * g`,
    ['weights', 'G'],
  ),
};
