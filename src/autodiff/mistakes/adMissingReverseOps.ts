import { numbersIn, pairsOf } from './eachOperation.js';
import type { EngineMistake } from './engineMistake.js';

/** 3 + a is not known where a + 3 is. */
export const adMissingReverseOps: EngineMistake = {
  id: 'ad-missing-reverse-ops',
  statement: 'A plain number in front of an operation is not understood.',
  variants: (offers) => numbersIn(pairsOf(offers), ['first'], ['throws', 'value']),
  hint: 'a + 3 works; does 3 + a?',
  explanation: 'A number in front must be wrapped as one behind is: 3 − a is a constant 3, minus a.',
  frequency: 'common',
};
