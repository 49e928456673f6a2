import type { DecayTerm } from './decayTerm.js';
import type { Mistake } from './mistake.js';

/** Coupled and decoupled decay in one update. */
export function decayAppliedTwice(decay: DecayTerm): Mistake {
  return {
    id: 'decay-applied-twice',
    statement: 'The decay is applied twice: through the gradient and beside the step.',
    edits: [decay.both],
    hint: 'By how many ways does the decay reach the parameter in your update?',
    explanation:
      'It is one or the other: added to the gradient (L2 regularization) or applied to the parameter (decoupled ' +
      'decay). Listings that print both in one algorithm, as Loshchilov & Hutter do, mean two algorithms and ' +
      'mark the lines of each.',
    frequency: 'hypothetical',
  };
}
