import { closedForm } from '../closedForm.js';
import { allOf, choice, optimizersNamed, reading } from '../holdsFor.js';
import type { Law } from '../law.js';

/** AdaGrad’s own schedule. */
export const adagradConstantGradient: Law = {
  id: 'adagrad-constant-gradient',
  chapter: 'adaptive-rates',
  title: 'with a constant gradient the steps are lr/√t',
  statement:
    'With eps = 0 and a constant gradient that is not 0, the step of AdaGrad is lr/√t, whatever the gradient’s size.',
  tex: 'g_\\tau = g \\ne 0 \\;\\Rightarrow\\; \\theta_t = \\theta_{t-1} - \\frac{\\alpha}{\\sqrt{t}}\\, \\mathrm{sign}(g)',
  source: 'Duchi, Hazan & Singer (2011): the root of the sum of t equal squares is √t·|g|',
  holdsFor: allOf(optimizersNamed('adagrad'), choice('start', 'zero'), reading('eps')),
  consequence: closedForm(
    { steps: [1, 12], fixed: { eps: 0 }, constant: true, zeros: false, schedule: true },
    'theta = theta - lr / sqrt(t) * sign(g)',
  ),
};
