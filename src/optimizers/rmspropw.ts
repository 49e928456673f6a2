import { equations } from '../formula/equations.js';
import { decayBeside } from './axes/decayBeside.js';
import { epsPlacement } from './axes/epsPlacement.js';
import { ballOfRmsprop } from './ball.js';
import { weightDecay } from './hyperparameter.js';
import { decayAppliedTwice } from './mistakes/decayAppliedTwice.js';
import { decayFactorTwo } from './mistakes/decayFactorTwo.js';
import { decayIgnored } from './mistakes/decayIgnored.js';
import { decayOnSign } from './mistakes/decayOnSign.js';
import { decaySignFlipped } from './mistakes/decaySignFlipped.js';
import { besidePreconditioned } from './mistakes/decayTerm.js';
import { signFlipped } from './mistakes/signFlipped.js';
import type { Optimizer } from './optimizer.js';
import { rmspropCorrected } from './rmspropCorrected.js';

const { beta2, lr, eps } = rmspropCorrected.hyperparameters;

const firstLine = 'v = beta2 * v + (1 - beta2) * g^2';
const beside = besidePreconditioned(firstLine);

/** RMSProp with weight decay that does not pass through the second moment. */
export const rmspropw: Optimizer = {
  id: 'rmspropw',
  title: 'RMSProp with weight decay',
  chapter: 'weight-decay',
  summary: 'RMSProp with bias correction, and beside its step every parameter shrinks by a fixed fraction.',
  source: '[EECS182] eq. (23) with Algorithm 2',
  alsoCalled: ['rmspropdecoupled', 'rmspropwithdecay', 'decoupledrmsprop', 'rmspropwithweightdecay'],
  hyperparameters: {
    lr,
    beta2,
    eps,
    weight_decay: weightDecay('fraction of decay', 0.01),
  } as Optimizer['hyperparameters'],
  state: rmspropCorrected.state,
  update: equations`
    v     = beta2 * v + (1 - beta2) * g^2        # adaptive scaling
    v_hat = v / (1 - beta2^t)                    # bias correction
    M     = 1 / (sqrt(v_hat) + eps)              # adaptive scaling
    theta = theta - lr * M * g - weight_decay * theta   # combination`,
  axes: {
    decay: decayBeside({
      firstLine,
      users: {
        unscaled: { users: ['EECS182'], source: '[EECS182] eq. (23)' },
        timesRate: {
          users: ['Keras'],
          source: 'BaseOptimizer._apply_weight_decay (Keras 3), which serves RMSprop too',
        },
        scaledPenalty: { users: ['EECS182 scaled penalty'], source: '[EECS182] eq. (24) to (28)' },
        coupled: { users: ['EECS182 L2', 'PyTorch'], source: '[EECS182] eq. (21); torch.optim.RMSprop, weight_decay' },
      },
    }),
    eps: epsPlacement({
      outside: ['EECS182', 'EECS182 scaled penalty', 'EECS182 L2'],
      inside: [],
      insideUncorrected: [],
      hat: [],
    }),
  },
  mistakes: [
    decayIgnored(beside),
    decaySignFlipped(beside),
    decayAppliedTwice(beside),
    decayFactorTwo(beside),
    decayOnSign(beside),
    signFlipped('lr * M * g'),
    ...rmspropCorrected.mistakes.filter(({ id }) => id !== 'sign-flipped'),
  ],
  ball: ballOfRmsprop('beta2'),
  reducesTo: [
    {
      to: 'rmsprop-corrected',
      fixed: { weight_decay: 0 },
      statement: 'With no decay it is RMSProp with bias correction.',
      source: '[EECS182] eq. (23) at λ = 0',
    },
  ],
};
