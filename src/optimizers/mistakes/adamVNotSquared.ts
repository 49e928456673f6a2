import type { Mistake } from './mistake.js';

/** A second first moment. */
export const adamVNotSquared: Mistake = {
  id: 'adam-v-not-squared',
  statement: 'The second moment averages the gradient instead of its square.',
  edits: [{ replace: 'g^2', with: 'g' }],
  hint: 'Which units should the root of v have, and can v become negative?',
  explanation:
    'v averages the squared gradients, so that its root has the gradient’s units and the step does not depend ' +
    'on their scale. With the bare gradient a negative one makes v negative and its root NaN.',
  frequency: 'hypothetical',
};
