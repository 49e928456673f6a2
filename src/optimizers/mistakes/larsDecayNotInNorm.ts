import type { Mistake } from './mistake.js';

/** The ratio knows the gradient alone. */
export const larsDecayNotInNorm: Mistake = {
  id: 'lars-decay-not-in-norm',
  statement: 'The denominator of the trust ratio leaves the weight decay out.',
  edits: [{ replace: 'g_norm + weight_decay * w_norm + eps', with: 'g_norm + eps' }],
  hint: 'If the gradient is small beside the decay, how long is your step?',
  explanation:
    'The ratio is the weights’ norm over that of what the step is made of: the gradient and the decay. With the ' +
    'gradient alone the step grows without bound as the gradient vanishes.',
  frequency: 'hypothetical',
};
