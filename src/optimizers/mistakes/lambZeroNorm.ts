import type { Mistake } from './mistake.js';

/** Zero weights stay zero for ever. @param ratio the trust ratio as written, and without its guard */
export function lambZeroNorm(ratio: string, unguarded: string): Mistake {
  return {
    id: 'lamb-zero-norm',
    statement: 'The trust ratio is not guarded against a norm of 0.',
    edits: [{ replace: ratio, with: unguarded }],
    hint: 'How far does a layer move that starts at 0?',
    explanation:
      'Where the weights are all 0 the ratio is 0 and they never leave it; where the direction is 0 it divides by 0. ' +
      'Libraries take the ratio 1 there, so that a new layer takes an ordinary step.',
    frequency: 'seen',
  };
}
