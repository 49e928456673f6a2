import type { Mistake } from './mistake.js';

/** One trust ratio for the whole model. */
export const lambGlobalNorm: Mistake = {
  id: 'lamb-global-norm',
  statement: 'The norms are taken over all parameters together, not tensor by tensor.',
  fault: 'tensors-joined',
  hint: 'If the weights of one layer are doubled, should the steps of the other layers change?',
  explanation:
    'Each tensor has a trust ratio of its own, so that a layer with small weights takes small steps. One norm over ' +
    'all parameters gives every layer the same ratio; with a single tensor nothing shows.',
  frequency: 'hypothetical',
};
