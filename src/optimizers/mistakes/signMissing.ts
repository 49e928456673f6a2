import type { Mistake } from './mistake.js';

/** The size is not thrown away. The argument is what the sign is taken of. */
export function signMissing(argument: string): Mistake {
  return {
    id: 'sign-missing',
    statement: 'The sign is missing: the step grows with what it should be the sign of.',
    edits: [{ replace: `sign(${argument})`, with: argument }],
    hint: 'If every gradient were ten times as large, how should your step change?',
    explanation:
      'Only the direction counts: where the gradient is not 0 the parameter moves by the whole step, however small or ' +
      'large the gradient is. Without the sign the step is a multiple of the gradient again.',
    frequency: 'hypothetical',
  };
}
