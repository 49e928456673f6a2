import type { Mistake } from './mistake.js';

/** Both parts are divided by the same. */
export const nadamNoCorrectionAhead: Mistake = {
  id: 'nadam-no-correction-ahead',
  statement: 'The average is corrected with the product up to this step instead of the next.',
  edits: [{ replace: '1 - mu_product * mu_next', with: '1 - mu_product' }],
  hint: 'Which momentum weights the average in your step, this step’s or the next one’s, and what corrects for it?',
  explanation:
    'The average is weighted by the momentum of the next step, and corrected by the product that has that momentum in ' +
    'it: 1 − μ_1·…·μ_{t+1}. The newest gradient is corrected by the product up to this step.',
  frequency: 'seen',
};
