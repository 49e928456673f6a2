import type { Mistake } from './mistake.js';

/** A safeguard that nobody asked for. */
export const nesterovSilentClip: Mistake = {
  id: 'nesterov-silent-clip',
  statement: 'The gradient is clipped to [−1, 1] before it enters the buffer.',
  edits: [{ replace: 'lr * g', with: 'lr * max(-1, min(1, g))' }],
  hint: 'What does your step do with a gradient of 2?',
  explanation:
    'Clipping is a choice of its own, with its own threshold. Built in, it changes every step whose gradient is larger ' +
    'than 1, and nobody who reads the learning rate can see it.',
  frequency: 'seen',
};
