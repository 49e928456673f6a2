import { insideDirection } from './decayTerm.js';
import type { Mistake } from './mistake.js';

/** L2 regularization under the name of LAMB. */
export const lambDecayInGradient: Mistake = {
  id: 'lamb-decay-in-gradient',
  statement: 'The weight decay joins the gradient instead of the direction.',
  edits: [insideDirection.dropped, insideDirection.both],
  hint: 'Do your moments see the weight decay?',
  explanation:
    'The decay is added to the corrected quotient, beside the moments, and is part of the direction whose norm is ' +
    'taken. Added to the gradient it passes through both moments and is divided by its own size.',
  frequency: 'seen',
};
