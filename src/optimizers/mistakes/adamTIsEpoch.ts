import { adamTNeverIncremented, tNeverIncremented } from './adamTNeverIncremented.js';
import type { Mistake } from './mistake.js';

const counted = {
  id: 'adam-t-is-epoch',
  statement: 'The counter in the bias correction counts epochs, not steps: within the first epoch it stays at 1.',
  hint: 'How often has your counter advanced when the first epoch is over, and how often were the moments updated?',
  explanation:
    'The moments take in a gradient in every step, so their bias fades with every step: the exponent t counts steps. ' +
    'Counted in epochs it lags behind by the number of minibatches, and all steps of the first epoch are enlarged as if ' +
    'each were the first. In the first step nothing shows.',
  frequency: 'seen',
} as const satisfies Mistake;

/** The caller's epoch in the place of the counter; the runs that a subject is asked for are within one epoch. */
export const adamTIsEpoch: Mistake = { ...adamTNeverIncremented, ...counted };

/** The same in an optimizer without that line; `line` is the first that reads the counter. */
export function tIsEpoch(line: string): Mistake {
  return { ...tNeverIncremented(line), ...counted };
}
