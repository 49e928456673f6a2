import type { Mistake } from './mistake.js';

/** Half of the correction. */
export const adamBiasCorrectionMOnly: Mistake = {
  id: 'adam-bias-correction-m-only',
  statement: 'Only the first moment is bias-corrected.',
  edits: [{ replace: 'v / (1 - beta2^t)', with: 'v' }],
  hint: 'Which of the quantities in your update start at 0?',
  explanation:
    'Both moments start at 0, and both need their correction. With v left uncorrected the first step is 1/√(1 ' +
    '− beta2) times too large: 31.6 times at the defaults.',
  frequency: 'seen',
};
