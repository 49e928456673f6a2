import type { Mistake } from './mistake.js';

/** One variable for the average and for its maximum. */
export const amsgradMaxKeptInV: Mistake = {
  id: 'amsgrad-max-kept-in-v',
  statement: 'The maximum is stored over the second moment itself.',
  edits: [
    {
      replace: 'v_hat = max(v_hat, v)',
      with: 'v_hat = max(v_hat, v)   # adaptive scaling\nv = v_hat   # adaptive scaling',
    },
  ],
  hint: 'From which number does your second moment decay in the next step?',
  explanation:
    'The second moment goes on as an average of its own; its maximum is a second variable. An average that starts ' +
    'each step from the maximum never falls by more than one step, and a new large gradient raises it too far.',
  frequency: 'hypothetical',
};
