import type { Mistake } from './mistake.js';

/** One second moment for a whole tensor. */
export const adamVMeanGradient: Mistake = {
  id: 'adam-v-mean-gradient',
  statement: 'The second moment is one number for the whole tensor: the mean of the squared gradients.',
  edits: [{ replace: '(1 - beta2) * g^2', with: '(1 - beta2) * mean(g^2)' }],
  hint: 'If one gradient of a tensor is large and all others are small, by what does each of them get divided?',
  explanation:
    'Every coordinate has a second moment of its own, so that each is scaled by its own gradients: ' +
    'v = beta2·v + (1 − beta2)·g², coordinate by coordinate. With one for the tensor, what has small gradients moves ' +
    'little. With a single coordinate nothing shows.',
  frequency: 'hypothetical',
};
