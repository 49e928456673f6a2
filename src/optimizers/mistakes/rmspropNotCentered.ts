import type { Mistake } from './mistake.js';

/** The mean is kept and not taken away. */
export const rmspropNotCentered: Mistake = {
  id: 'rmsprop-not-centered',
  statement: 'The square of the mean gradient is not subtracted: this is RMSProp without centering.',
  edits: [{ replace: 'v - g_mean^2', with: 'v' }],
  hint: 'If every gradient were 1, how much would it vary, and what would you divide by?',
  explanation:
    'The mean square less the square of the mean is the variance: it tends to 0 for a constant gradient, and the ' +
    'steps become long. Without the subtraction the denominator tends to the gradient’s size.',
  frequency: 'hypothetical',
};
