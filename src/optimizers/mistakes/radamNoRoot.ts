import type { Mistake } from './mistake.js';

/** A ratio of variances multiplies the step where a ratio of deviations should. */
export const radamNoRoot: Mistake = {
  id: 'radam-no-root',
  statement: 'The rectification factor is used without its root.',
  edits: [{ replace: 'r * m_hat', with: 'r^2 * m_hat' }],
  hint: 'If a variance is four times as large as it should be, by how much do you shorten the step?',
  explanation:
    'The ratio is one of variances, and the step is scaled by its root. Both tend to 1, so the error fades; in the ' +
    'first rectified steps it makes a short step far too short.',
  frequency: 'hypothetical',
};
