import type { DecayTerm } from './decayTerm.js';
import type { Mistake } from './mistake.js';

/** L1 under the name of weight decay. */
export function decayOnSign(decay: DecayTerm): Mistake {
  return {
    id: 'decay-on-sign',
    statement: 'The decay uses the sign of the parameter instead of the parameter: that is L1.',
    edits: [{ replace: decay.term, with: decay.term.replace('theta', 'sign(theta)') }],
    hint: 'Should a large and a small parameter lose the same amount, or the same fraction?',
    explanation:
      'Weight decay takes the same fraction of every parameter. The sign takes the same amount of each, which ' +
      'is the gradient of an L1 penalty, and drives small parameters to 0.',
    frequency: 'hypothetical',
  };
}
