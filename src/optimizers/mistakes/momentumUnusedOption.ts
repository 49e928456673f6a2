import type { Mistake } from './mistake.js';

/** The option is accepted and never read. The average is how the buffer is formed. */
export function momentumUnusedOption(average: string): Mistake {
  return {
    id: 'momentum-unused-option',
    statement: 'The momentum option is ignored: every step follows the newest gradient alone.',
    edits: [{ replace: average, with: 'g' }],
    hint: 'Does your second step still depend on the first gradient?',
    explanation:
      'Momentum remembers: the buffer keeps a share of the earlier gradients in every step. Without that share ' +
      'this is plain gradient descent.',
    frequency: 'seen',
  };
}
