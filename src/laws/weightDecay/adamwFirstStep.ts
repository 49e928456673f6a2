import { closedForm } from '../closedForm.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** The decay stands beside Adam's step, untouched by it. */
export const adamwFirstStep: Law = {
  id: 'adamw-first-step',
  chapter: 'weight-decay',
  title: 'the first step is Adam’s minus lr·weight_decay·theta',
  statement: 'AdamW’s first step is Adam’s, lr·g/(|g| + eps), and beside it lr·weight_decay·theta_0.',
  tex: '\\theta_1 = \\theta_1^{\\mathrm{Adam}} - \\alpha\\lambda\\theta_0',
  source: '[HW3] Q8 (d); [CPEN455] Algorithm 1 AdamW',
  holdsFor: allOf(optimizersNamed('adamw'), choice('decay', 'times-rate'), choice('eps', 'outside')),
  consequence: closedForm({ steps: [1, 1] }, 'theta = theta - lr * g / (abs(g) + eps) - lr * weight_decay * theta'),
};
