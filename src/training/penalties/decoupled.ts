import { weightDecay } from '../../optimizers/hyperparameter.js';
import type { Penalty } from './penalty.js';

/** Decay that no gradient carries. */
export const decoupled: Penalty = {
  id: 'decoupled',
  title: 'Decoupled weight decay',
  summary: 'Every step shrinks every parameter by the same fraction, whatever the optimizer makes of the gradient.',
  source: '[HW3] Q8d; [CPEN455] Algorithm 1 AdamW, line 8; Loshchilov & Hutter (2019)',
  parameters: { weight_decay: weightDecay('fraction of decay, per unit of the rate', 0.01) },
  decay: 'lr * weight_decay * theta',
  differs: [
    '[EECS182] eq. (1) takes weight_decay·θ, whatever the rate.',
    '[HW3] Algorithm 2 line 11 takes η_t·weight_decay·θ, with the multiplier of the schedule alone.',
  ],
};
