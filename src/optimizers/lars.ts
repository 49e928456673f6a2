import { equations } from '../formula/equations.js';
import { larsBuffer } from './axes/larsBuffer.js';
import { domain } from './domain.js';
import { decayRate, eps, learningRate, weightDecay } from './hyperparameter.js';
import { decayFactorTwo } from './mistakes/decayFactorTwo.js';
import { decayIgnored } from './mistakes/decayIgnored.js';
import { decaySignFlipped } from './mistakes/decaySignFlipped.js';
import { besideGradient } from './mistakes/decayTerm.js';
import { lambElementwiseRatio } from './mistakes/lambElementwiseRatio.js';
import { lambGlobalNorm } from './mistakes/lambGlobalNorm.js';
import { lambNoTrustRatio } from './mistakes/lambNoTrustRatio.js';
import { lambRatioInverted } from './mistakes/lambRatioInverted.js';
import { lambZeroNorm } from './mistakes/lambZeroNorm.js';
import { larsDecayNotInNorm } from './mistakes/larsDecayNotInNorm.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import type { Mistake } from './mistakes/mistake.js';
import { momentumNotPersisted } from './mistakes/momentumNotPersisted.js';
import { momentumStaleVelocity } from './mistakes/momentumStaleVelocity.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Axis, Optimizer } from './optimizer.js';

const quotient = 'trust_coefficient * w_norm / (g_norm + weight_decay * w_norm + eps)';
const guarded = `w_norm > 0 ? (g_norm > 0 ? ${quotient} : 1) : 1`;
const buffer = 'm = momentum * m + lr * ratio * (g + weight_decay * theta)';

/** Neither the buffer nor the ratio knows of the decay. */
const noDecay: Mistake = {
  ...decayIgnored(besideGradient),
  edits: [besideGradient.dropped, { replace: 'g_norm + weight_decay * w_norm + eps', with: 'g_norm + eps' }],
};

const guard: Axis = {
  question: 'Which tensors have a trust ratio?',
  choices: [
    {
      id: 'one',
      statement: 'All; where the norm of the weights or of the gradient is 0 the ratio is 1.',
      edits: [],
      users: ['optax', 'SimCLR', 'SimCLR popular momentum', 'TensorFlow contrib'],
      source: 'optax.lars (scale_by_trust_ratio); google-research/simclr, lars_optimizer.py, LARSOptimizer',
    },
    {
      id: 'decayed-only',
      statement: 'Those that decay: without weight decay the ratio is 1, and without a gradient nothing decays.',
      edits: [
        { replace: 'w_norm > 0', with: 'weight_decay * w_norm > 0' },
        { replace: 'g + weight_decay * theta', with: 'g + (g_norm > 0 ? weight_decay : 0) * theta' },
      ],
      users: ['Lightning Bolts'],
      source:
        'pl_bolts.optimizers.LARS, pl_bolts/optimizers/lars.py: "weight decay set to 0 … excluded from layer-wise LR scaling"',
      differs: 'from t = 1 where weight_decay is 0 or the gradient is',
    },
  ],
};

const norms: Axis = {
  question: 'Does the ratio have the sum of two norms or the norm of a sum?',
  choices: [
    {
      id: 'sum-of-norms',
      statement: 'The norm of the gradient and weight_decay times that of the weights are added.',
      edits: [],
      users: ['You, Gitman & Ginsburg', 'Lightning Bolts', 'TensorFlow contrib'],
      source: 'You, Gitman & Ginsburg (2017), Algorithm 1; pl_bolts.optimizers.LARS; tf.contrib.opt.LARSOptimizer',
    },
    {
      id: 'norm-of-sum',
      statement: 'The gradient and the decay are added, and the norm is taken of both together.',
      edits: [
        { replace: 'norm(g)', with: 'norm(g + weight_decay * theta)' },
        { replace: 'g_norm + weight_decay * w_norm + eps', with: 'g_norm + eps' },
      ],
      users: ['optax', 'SimCLR'],
      source:
        'optax.lars: add_decayed_weights before scale_by_trust_ratio; google-research/simclr, lars_optimizer.py, LARSOptimizer',
      differs: 'from t = 1 where weight_decay is not 0 and gradient and weights are not parallel',
    },
    {
      id: 'norm-of-buffer',
      statement: 'The norm is of the buffer as it will be, gradient, decay and memory together.',
      edits: [
        { replace: 'norm(g)', with: 'norm(momentum * m + g + weight_decay * theta)' },
        { replace: 'g_norm + weight_decay * w_norm + eps', with: 'g_norm + eps' },
      ],
      asUsed: true,
      users: ['SimCLR popular momentum'],
      source: 'google-research/simclr, lars_optimizer.py, LARSOptimizer (classic_momentum=False): v_norm of the update',
      differs: 'from norm-of-sum from t = 2',
    },
  ],
};

/** Momentum with a rate for each tensor: as long a step as its weights are large. */
export const lars: Optimizer = {
  id: 'lars',
  title: 'LARS',
  chapter: 'trust-ratio',
  summary:
    'SGD with momentum whose rate, tensor by tensor, is proportional to the norm of the weights over that of the gradient.',
  source: 'You, Gitman & Ginsburg (2017), Algorithm 1, with the ratio 1 where a norm is 0',
  alsoCalled: ['larsoptimizer', 'sgdlars'],
  hyperparameters: {
    lr: learningRate(0.1),
    momentum: decayRate('decay rate of the buffer', 0.9, ['beta', 'mu', 'beta1', 'rho', 'gamma']),
    trust_coefficient: {
      meaning: 'how far a layer may move, as a fraction of its weights at lr = 1',
      default: 0.001,
      drawnBelow: 0.1,
      domain: domain('[0, inf)'),
      outside: 'a negative coefficient goes uphill',
      aliases: ['trustCoefficient', 'trust_coef', 'trustCoef', 'trust', 'eeta'],
      besides: ['eta'],
    },
    weight_decay: weightDecay('weight of the penalty', 0.0005),
    eps: { ...eps, default: 0 },
  },
  state: { m: { shape: 'like theta', initial: '0' } },
  update: equations`
    w_norm = norm(theta)                                                        # trust ratio
    g_norm = norm(g)                                                            # trust ratio
    ratio  = w_norm > 0 ? (g_norm > 0 ? trust_coefficient * w_norm / (g_norm + weight_decay * w_norm + eps) : 1) : 1   # trust ratio
    m      = momentum * m + lr * ratio * (g + weight_decay * theta)             # momentum
    theta  = theta - m                                                          # step`,
  axes: { guard, norms, form: larsBuffer },
  mistakes: [
    {
      ...lambZeroNorm(guarded, quotient),
      onPurpose: {
        users: ['You, Gitman & Ginsburg'],
        source: 'You, Gitman & Ginsburg (2017), Algorithm 1: η·‖w‖/(‖∇L‖ + β·‖w‖)',
      },
    },
    lambElementwiseRatio('g'),
    lambGlobalNorm,
    lambNoTrustRatio('lr * ratio', 'lr'),
    lambRatioInverted(quotient, 'trust_coefficient * (g_norm + weight_decay * w_norm + eps) / w_norm'),
    larsDecayNotInNorm,
    noDecay,
    decaySignFlipped(besideGradient),
    decayFactorTwo(besideGradient),
    momentumNotPersisted,
    momentumStaleVelocity(buffer, 'theta = theta - m'),
    signFlipped('m'),
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  ball: { unknown: 'its steps are a thousandth of the norm of the parameters: no run here is long enough to end' },
  reducesTo: [],
};
