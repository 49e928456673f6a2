import type { Mistake } from './mistake.js';

/** The average of the squares forgets almost everything at once. @param rate the decay rate of the average */
export function rmspropOneMinusSwapped(rate: string): Mistake {
  return {
    id: 'rmsprop-one-minus-swapped',
    statement: 'The weights of the average are exchanged: the squared gradient enters with the decay rate.',
    edits: [{ replace: `${rate} * v + (1 - ${rate}) * g^2`, with: `(1 - ${rate}) * v + ${rate} * g^2` }],
    hint: 'With the usual decay rate, how much of your average comes from the newest gradient?',
    explanation:
      'The old average keeps the fraction that the decay rate says, and the newest square enters with the rest. ' +
      'Exchanged, v remembers almost nothing of the past.',
    frequency: 'hypothetical',
  };
}
