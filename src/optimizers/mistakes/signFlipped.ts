import type { Mistake } from './mistake.js';

/** Ascent where descent was asked for. The step is the part of the update that the parameter loses. */
export function signFlipped(step: string): Mistake {
  return {
    id: 'sign-flipped',
    statement: 'The step has the wrong sign: the parameter moves up the gradient.',
    edits: [{ replace: `theta - ${step}`, with: `theta + ${step}` }],
    hint: 'Where the loss grows with the parameter, in which direction should the parameter move?',
    explanation:
      'The gradient points to where the loss grows, so the step is subtracted. Libraries that also maximize ' +
      'have an option of their own for it.',
    frequency: 'seen',
  };
}
