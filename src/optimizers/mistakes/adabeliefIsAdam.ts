import type { Mistake } from './mistake.js';

/** The gradient itself, where AdaBelief takes its distance from the average. */
export const adabeliefIsAdam: Mistake = {
  id: 'adabelief-is-adam',
  statement: 'The second moment averages the squared gradient: this is Adam with eps in its second moment.',
  edits: [{ replace: '(g - m)^2', with: 'g^2' }],
  hint: 'If all gradients are equal, what should your second moment approach?',
  explanation:
    'AdaBelief averages (g − m)², the squared distance between the gradient and its moving average: where gradients ' +
    'are as expected the steps are long. With g² in its place equal gradients do not lengthen them.',
  frequency: 'hypothetical',
};
