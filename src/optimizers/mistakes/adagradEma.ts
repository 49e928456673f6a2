import type { Mistake } from './mistake.js';

/** The sum of squares forgets. */
export const adagradEma: Mistake = {
  id: 'adagrad-ema',
  statement: 'The squares are averaged with weights 0.9 and 0.1 instead of added up: this is RMSProp.',
  edits: [{ replace: 'v + g^2', with: '0.9 * v + 0.1 * g^2' }],
  hint: 'If every gradient were 1, how should the steps change in length from the first to the hundredth?',
  explanation:
    'AdaGrad adds up all squared gradients, so that its steps become shorter and shorter: lr/√t for a constant ' +
    'gradient. A moving average forgets the old squares and keeps the steps at one length, which is what RMSProp ' +
    'was made for.',
  frequency: 'seen',
};
