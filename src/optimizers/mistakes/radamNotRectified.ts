import type { Mistake } from './mistake.js';

/** The branch is there and the factor is not. */
export const radamNotRectified: Mistake = {
  id: 'radam-not-rectified',
  statement: 'The rectification factor r is missing: from the fifth step on this is Adam.',
  edits: [{ replace: 'r * m_hat', with: 'm_hat' }],
  hint: 'How much shorter than Adam’s is the first step that divides by the second moment?',
  explanation:
    'r is small when the average has just become long enough and tends to 1; it makes up for the variance of the ' +
    'second moment. Without it the step leaps from the first moment’s size to Adam’s.',
  frequency: 'hypothetical',
};
