import type { Mistake } from './mistake.js';

/** What RAdam avoids, in the very steps where it avoids it. */
export const radamUnrectifiedAdam: Mistake = {
  id: 'radam-unrectified-adam',
  statement: 'Before the average is long enough the step is Adam’s, not the corrected first moment.',
  edits: [
    {
      replace: 'rectify ? r * m_hat / (sqrt(v_hat) + eps) : m_hat',
      with: 'rectify ? r * m_hat / (sqrt(v_hat) + eps) : m_hat / (sqrt(v_hat) + eps)',
    },
  ],
  hint: 'What does your step divide by in the first four steps?',
  explanation:
    'A second moment over so few gradients varies without bound, so RAdam does not divide by it at first: it steps ' +
    'along the corrected first moment. Adam’s step there is what the method was made to avoid.',
  frequency: 'hypothetical',
};
