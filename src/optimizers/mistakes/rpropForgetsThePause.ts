import type { Mistake } from './mistake.js';

/** The zero is used, and not kept. */
export const rpropForgetsThePause: Mistake = {
  id: 'rprop-forgets-the-pause',
  statement: 'The gradient whose sign has changed is kept for the next step, although its own step was left out.',
  edits: [{ replace: 'g = turn < 0 ? 0 : g\nprevious = g', with: 'previous = g\ng = turn < 0 ? 0 : g' }],
  hint: 'What does the step after a pause compare its gradient with?',
  explanation:
    'After a change of sign the kept gradient is 0, so that the next step is taken with the smaller size, whatever its ' +
    'sign. Where the gradient itself is kept, a size can shrink or grow twice in a row without a step between.',
  frequency: 'hypothetical',
};
