import type { Mistake } from './mistake.js';

/** Large weights would take small steps. @param ratio the quotient as written @param inverted turned over */
export function lambRatioInverted(ratio: string, inverted: string): Mistake {
  return {
    id: 'lamb-ratio-inverted',
    statement: 'The trust ratio is turned over: the norm of the direction is divided by that of the weights.',
    edits: [{ replace: ratio, with: inverted }],
    hint: 'Should a layer with large weights take a longer or a shorter step?',
    explanation:
      'The norm of the weights stands above: a layer moves by a fraction of its own size. Turned over, small weights ' +
      'take large steps, and the norm of the direction counts twice instead of cancelling.',
    frequency: 'hypothetical',
  };
}
