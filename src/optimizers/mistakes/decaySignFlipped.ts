import type { DecayTerm } from './decayTerm.js';
import type { Mistake } from './mistake.js';

/** The decay makes the parameters grow. */
export function decaySignFlipped(decay: DecayTerm): Mistake {
  return {
    id: 'decay-sign-flipped',
    statement: 'The weight decay has the wrong sign: it makes the parameters grow.',
    edits: [decay.flipped],
    hint: 'Where the gradient is 0, does the parameter become smaller or larger?',
    explanation:
      'Decay draws every parameter towards 0. With the sign turned, a parameter without a gradient grows ' +
      'without bound.',
    frequency: 'seen',
  };
}
