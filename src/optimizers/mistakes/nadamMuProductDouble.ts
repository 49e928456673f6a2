import type { Mistake } from './mistake.js';

/** The product of the momenta takes one of them in twice. */
export const nadamMuProductDouble: Mistake = {
  id: 'nadam-mu-product-double',
  statement: 'The correction of m has the momentum of this step in its product twice.',
  edits: [{ replace: 'mu_product * mu_next', with: 'mu_product * mu * mu_next' }],
  hint: 'How many factors has the product of the momenta up to the next step?',
  explanation:
    'm is corrected by 1 − μ_1·…·μ_t·μ_{t+1}. The running product already holds μ_t when it is used; multiplied by it ' +
    'again, the correction is too weak.',
  frequency: 'seen',
};
