import type { Mistake } from './mistake.js';

/** The average forgets almost everything at once. */
export function momentumComplementSwapped(average: string, swapped: string): Mistake {
  return {
    id: 'momentum-complement-swapped',
    statement: 'The weights of the average are exchanged: the gradient enters with weight momentum.',
    edits: [{ replace: average, with: swapped }],
    hint: 'With a decay rate of 0.9, how much of your average comes from the newest gradient?',
    explanation:
      'The old average keeps the fraction momentum, and the newest gradient enters with 1 − momentum. Exchanged, the ' +
      'average is little more than the newest gradient.',
    frequency: 'hypothetical',
  };
}
