import type { Mistake } from './mistake.js';

/** The largest gradient is remembered for ever. */
export const adamaxNormNeverDecays: Mistake = {
  id: 'adamax-norm-never-decays',
  statement: 'The norm does not decay: beta2 is not used.',
  edits: [{ replace: 'beta2 * u', with: 'u' }],
  hint: 'How large is u after one large gradient and a thousand small ones?',
  explanation:
    'The old norm enters the maximum multiplied by beta2, so that one large gradient is forgotten in time. Without the ' +
    'factor the steps stay as short for ever as the largest gradient has made them.',
  frequency: 'hypothetical',
};
