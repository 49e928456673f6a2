import type { Mistake } from './mistake.js';

/** An average of sizes, not of squares. */
export const adamVAbsoluteValue: Mistake = {
  id: 'adam-v-absolute-value',
  statement: 'The second moment averages the gradient’s absolute value instead of its square.',
  edits: [{ replace: 'g^2', with: 'abs(g)' }],
  hint: 'If every gradient were ten times as large, how much larger should v become?',
  explanation:
    'v averages the squared gradients, so that its root has the gradient’s units and the step does not depend ' +
    'on their scale. The absolute value under the root makes the step grow with the root of the gradient.',
  frequency: 'hypothetical',
};
