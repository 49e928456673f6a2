import type { DecayTerm } from './decayTerm.js';
import type { Mistake } from './mistake.js';

/** The option is accepted and never read. */
export function decayIgnored(decay: DecayTerm): Mistake {
  return {
    id: 'decay-ignored',
    statement: 'The weight decay is not applied.',
    edits: [decay.dropped],
    hint: 'Where the gradient is 0, what should a parameter do under weight decay, and what does yours do?',
    explanation:
      'A parameter without a gradient still has to shrink. The option is accepted here, but nothing in the ' +
      'update depends on it.',
    frequency: 'seen',
  };
}
