import type { Mistake } from './mistake.js';

/** One correction for both moments. */
export const adamBcBeta1Everywhere: Mistake = {
  id: 'adam-bc-beta1-everywhere',
  statement: 'The second moment is corrected with beta1 instead of beta2.',
  edits: [{ replace: 'v / (1 - beta2^t)', with: 'v / (1 - beta1^t)' }],
  hint: 'Do the two moments forget at the same pace, and so start with the same bias?',
  explanation:
    'Each moment is corrected with its own decay rate: v with 1 − beta2^t. With beta1 there the first step is ' +
    'ten times too large at the defaults.',
  frequency: 'hypothetical',
};
