import { closedForm } from '../closedForm.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** From 0 there is one way to go, and both go it. */
export const yogiFirstStep: Law = {
  id: 'yogi-first-step',
  chapter: 'adam',
  title: 'the first step is that of Adam without bias correction',
  statement:
    'Yogi’s second moment is (1 − beta2)·g² after one step, as Adam’s is; its first step is that of Adam without bias correction.',
  tex: 'v_1 = (1-\\beta_2)\\, g_1^2 \\;\\Rightarrow\\; \\theta_1 = \\theta_0 - \\alpha\\, (1-\\beta_1)\\, g_1 / (\\sqrt{1-\\beta_2}\\,|g_1| + \\epsilon)',
  source: 'Zaheer et al. (2018), Algorithms 1 and 2 at v_0 = 0',
  holdsFor: allOf(optimizersNamed('yogi'), choice('form', 'uncorrected')),
  consequence: closedForm({ steps: [1, 1] }, 'theta = theta - lr * (1 - beta1) * g / (sqrt(1 - beta2) * abs(g) + eps)'),
};
