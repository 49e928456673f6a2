import { closedForm } from '../closedForm.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** What is always the same is soon expected. */
export const adabeliefConstantGradient: Law = {
  id: 'adabelief-constant-gradient',
  chapter: 'adam',
  title: 'with a constant gradient the prediction error is beta1^t·g',
  statement:
    'With a constant gradient g − m_t = beta1^t·g and m_hat_t = g, so that the second moment forgets the gradient’s size and the steps grow until eps stops them.',
  tex: 'g_t = g \\;\\Rightarrow\\; g - m_t = \\beta_1^{\\,t} g,\\quad s_t = \\sum_{\\tau \\le t} \\beta_2^{\\,t-\\tau}\\big((1-\\beta_2)\\beta_1^{2\\tau} g^2 + \\epsilon\\big)',
  source: 'Zhuang et al. (2020), section 2.2; m_t = (1 − beta1^t)·g as in Kingma & Ba (2015), section 3',
  holdsFor: allOf(optimizersNamed('adabelief'), choice('rectification', 'none')),
  consequence: closedForm(
    { steps: [2, 8], constant: true, schedule: true },
    `s     = beta2 * s + (1 - beta2) * beta1^(2 * t) * g^2 + eps
     theta = theta - lr * g / (sqrt(s / (1 - beta2^t)) + eps)`,
    ['s'],
  ),
};
