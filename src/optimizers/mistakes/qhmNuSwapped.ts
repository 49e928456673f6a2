import type { Mistake } from './mistake.js';

/** Gradient and average have each other’s share. */
export const qhmNuSwapped: Mistake = {
  id: 'qhm-nu-swapped',
  statement: 'nu weights the gradient, and its complement the average.',
  edits: [{ replace: '(1 - nu) * g + nu * m', with: 'nu * g + (1 - nu) * m' }],
  hint: 'Where nu is 1, should the step be that of momentum or that of plain SGD?',
  explanation:
    'nu is the share of the average: at nu = 1 the step is that of momentum, at nu = 0 that of SGD. ' +
    'Exchanged, the usual nu = 0.7 leaves the average 0.3.',
  frequency: 'seen',
};
