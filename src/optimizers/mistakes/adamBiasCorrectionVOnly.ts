import type { Mistake } from './mistake.js';

/** The other half of the correction. */
export const adamBiasCorrectionVOnly: Mistake = {
  id: 'adam-bias-correction-v-only',
  statement: 'Only the second moment is bias-corrected.',
  edits: [{ replace: 'm / (1 - beta1^t)', with: 'm' }],
  hint: 'Which of the quantities in your update start at 0?',
  explanation:
    'Both moments start at 0, and both need their correction. With m left uncorrected the first step is only ' +
    '1 − beta1 of what it should be: a tenth at the defaults.',
  frequency: 'hypothetical',
};
