import type { Mistake } from './mistake.js';

/** The sum of outer products forgets. */
export const matrixForgets: Mistake = {
  id: 'matrix-forgets',
  statement: 'The outer products are averaged with weights 0.9 and 0.1 instead of added up.',
  edits: [{ replace: 'G + outer(g, g)', with: '0.9 * G + 0.1 * outer(g, g)' }],
  hint: 'If every gradient were the same, how should the steps change in length from the first to the hundredth?',
  explanation:
    'AdaGrad adds up the outer products of all gradients, so that its steps become shorter and shorter: lr/√t for a ' +
    'constant gradient. A moving average forgets the old ones and keeps the steps at one length.',
  frequency: 'hypothetical',
};
