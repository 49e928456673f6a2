import { closedForm } from '../closedForm.js';
import { allOf, choice, optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';

/** The same convention as in plain momentum, and the same bridge. */
export const nesterovAverages: Law = {
  id: 'nesterov-averages',
  chapter: 'momentum',
  title: 'Nesterov’s average is its decaying sum at the rate lr·(1 − momentum)',
  statement:
    'Nesterov’s momentum whose buffer is a moving average is the one whose buffer is a decaying sum with the rate multiplied by 1 − momentum, under any schedule.',
  tex: 'v = \\beta v + (1-\\beta) g,\\ \\theta - \\alpha((1-\\beta) g + \\beta v) \\;\\equiv\\; V = \\beta V + g,\\ \\theta - \\alpha(1-\\beta)(g + \\beta V)',
  source:
    'Ma & Yarats (2019), NAG as QHM at ν = β, against torch.optim.SGD(nesterov=True), both from a buffer of zeros',
  holdsFor: allOf(optimizersNamed('nesterov'), choice('form', 'ema')),
  consequence: closedForm(
    { steps: [1, 12], schedule: true },
    `total = momentum * total + g
     theta = theta - lr * (1 - momentum) * (g + momentum * total)`,
    ['total'],
  ),
};
