import type { Mistake } from './mistake.js';

/** Steps of one size for v, whatever the gradient. */
export const yogiSizeForgotten: Mistake = {
  id: 'yogi-size-forgotten',
  statement: 'v moves by 1 − beta2 instead of 1 − beta2 times the squared gradient.',
  edits: [{ replace: 'sign(v - g^2) * g^2', with: 'sign(v - g^2)' }],
  hint: 'If all gradients become ten times as large, how should v change?',
  explanation:
    'The sign only decides the direction; how far v moves is (1 − beta2)·g². Without the square v has no units of the ' +
    'gradient, and the step depends on the scale of the loss.',
  frequency: 'hypothetical',
};
