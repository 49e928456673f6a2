import { closedForm } from '../closedForm.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** Two conventions, one method: the rate absorbs the weight of the gradient. */
export const emaIsHeavyBall: Law = {
  id: 'ema-is-heavy-ball',
  chapter: 'momentum',
  title: 'the average is the heavy ball at the rate lr·(1 − momentum)',
  statement:
    'Momentum as a moving average is the heavy ball with the rate multiplied by 1 − momentum, under any schedule of a rate that stands outside the buffer.',
  tex: 'm = \\beta m + (1-\\beta) g,\\ \\theta - \\alpha m \\;\\equiv\\; M = \\beta M + g,\\ \\theta - \\alpha(1-\\beta) M',
  source: '[HW3] Q3 against [CPEN455] Algorithm 1 SGD with Momentum, both from a buffer of zeros',
  holdsFor: allOf(optimizersNamed('momentum'), choice('form', 'ema')),
  consequence: closedForm(
    { steps: [1, 12], schedule: true },
    `ball  = momentum * ball + g
     theta = theta - lr * (1 - momentum) * ball`,
    ['ball'],
  ),
};
