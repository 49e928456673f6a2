import { closedForm } from '../closedForm.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** Both corrections taken into the rate leave ε outside them. */
export const foldedStep: Law = {
  id: 'adam-folded-step',
  chapter: 'adam',
  title: 'folding the corrections into the rate moves eps',
  statement:
    'Adam with the rate lr·√(1 − beta2^t)/(1 − beta1^t), the bare moments and eps beside √v is Adam with eps/√(1 − beta2^t) beside √v_hat.',
  tex: '\\frac{\\alpha \\sqrt{1-\\beta_2^t}}{1-\\beta_1^t} \\cdot \\frac{m_t}{\\sqrt{v_t} + \\hat\\epsilon} = \\frac{\\alpha\\, \\hat m_t}{\\sqrt{\\hat v_t} + \\hat\\epsilon / \\sqrt{1-\\beta_2^t}}',
  source: 'Kingma & Ba (2015), end of section 2: the equality holds for eps = epsilon-hat/√(1 − beta2^t)',
  holdsFor: allOf(optimizersNamed('adam'), choice('eps', 'hat')),
  consequence: closedForm(
    { steps: [1, 12], schedule: true },
    `m     = beta1 * m + (1 - beta1) * g
     v     = beta2 * v + (1 - beta2) * g^2
     theta = theta - lr * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) + eps)`,
    ['m', 'v'],
  ),
};
