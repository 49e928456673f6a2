import type { DecayTerm } from './decayTerm.js';
import type { Mistake } from './mistake.js';

/** Twice the decay. */
export function decayFactorTwo(decay: DecayTerm): Mistake {
  return {
    id: 'decay-factor-two',
    statement: 'The weight decay is twice as strong as it should be.',
    edits: [{ replace: decay.term, with: `2 * ${decay.term}` }],
    hint: 'By which fraction should a parameter shrink in one step when its gradient is 0?',
    explanation:
      'The decay is weight_decay·theta, the gradient of weight_decay/2·‖theta‖². The factor 2 comes from a ' +
      'penalty without the half; decoupled decay has no penalty that it could come from.',
    frequency: 'hypothetical',
  };
}
