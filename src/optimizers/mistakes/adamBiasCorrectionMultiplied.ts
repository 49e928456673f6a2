import type { Mistake } from './mistake.js';

/** The correction has the wrong direction. */
export const adamBiasCorrectionMultiplied: Mistake = {
  id: 'adam-bias-correction-multiplied',
  statement: 'The bias correction multiplies by 1 − beta^t instead of dividing.',
  edits: [
    { replace: 'm / (1 - beta1^t)', with: 'm * (1 - beta1^t)' },
    { replace: 'v / (1 - beta2^t)', with: 'v * (1 - beta2^t)' },
  ],
  hint: 'Right after the start the moments are too small: does your correction make them larger or smaller?',
  explanation:
    'A moving average that starts at 0 holds the fraction 1 − beta^t of what it averages, so it has to be ' +
    'divided by that fraction. Multiplying makes the small moments smaller still: Adam’s first step becomes ' +
    'ten times too large at the defaults.',
  frequency: 'seen',
};

/** The same where only a second moment is kept. */
export const adamBiasCorrectionMultipliedInV: Mistake = {
  ...adamBiasCorrectionMultiplied,
  edits: [{ replace: 'v / (1 - beta2^t)', with: 'v * (1 - beta2^t)' }],
};
