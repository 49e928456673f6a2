import type { Mistake } from './mistake.js';

/** The correction stays what it is at the first step. */
export const adamBiasCorrectionMissingPower: Mistake = {
  id: 'adam-bias-correction-missing-power',
  statement: 'The bias correction divides by 1 − beta instead of 1 − beta^t.',
  edits: [
    { replace: 'm / (1 - beta1^t)', with: 'm / (1 - beta1)' },
    { replace: 'v / (1 - beta2^t)', with: 'v / (1 - beta2)' },
  ],
  hint: 'After a thousand steps, should the correction still be as strong as after one?',
  explanation:
    'The bias of a moving average that starts at 0 is 1 − beta^t, and it fades as t grows: after many steps ' +
    'there is almost nothing left to correct. The first step is right all the same, so look at the second.',
  frequency: 'common',
};

/** The same where only a second moment is kept. */
export const adamBiasCorrectionMissingPowerInV: Mistake = {
  ...adamBiasCorrectionMissingPower,
  edits: [{ replace: 'v / (1 - beta2^t)', with: 'v / (1 - beta2)' }],
};

/** The same where only the first moment is corrected. */
export const adamBiasCorrectionMissingPowerInM: Mistake = {
  ...adamBiasCorrectionMissingPower,
  edits: [{ replace: 'm / (1 - beta1^t)', with: 'm / (1 - beta1)' }],
};
