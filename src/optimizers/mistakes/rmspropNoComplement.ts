import type { Mistake } from './mistake.js';

/** A decaying sum of squares in the place of an average. @param rate the decay rate of the average */
export function rmspropNoComplement(rate: string): Mistake {
  return {
    id: 'rmsprop-no-complement',
    statement: 'The squared gradient is added with weight 1 instead of one minus the decay rate.',
    edits: [{ replace: `(1 - ${rate}) * g^2`, with: 'g^2' }],
    hint: 'If every gradient were 1, what would v approach?',
    explanation:
      'v is an average, so its two weights, the decay rate and one minus it, add up to 1. As a decaying sum it ' +
      'becomes too large by the factor one over one minus the decay rate, and every step too short by its root.',
    frequency: 'hypothetical',
  };
}
