import { equations } from '../formula/equations.js';
import { adam } from './adam.js';
import { eps, learningRate, weightDecay } from './hyperparameter.js';
import { adamBetaDecayNotComplement } from './mistakes/adamBetaDecayNotComplement.js';
import { adamBetasSwapped } from './mistakes/adamBetasSwapped.js';
import { adamBiasCorrectionMissingPower } from './mistakes/adamBiasCorrectionMissingPower.js';
import { adamBiasCorrectionMultiplied } from './mistakes/adamBiasCorrectionMultiplied.js';
import { adamEpsMissing } from './mistakes/adamEpsMissing.js';
import { adamNoSqrt } from './mistakes/adamNoSqrt.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { adamTIsEpoch } from './mistakes/adamTIsEpoch.js';
import { adamTNeverIncremented } from './mistakes/adamTNeverIncremented.js';
import { adamTOffByOneHigh } from './mistakes/adamTOffByOneHigh.js';
import { adamTPerParameter } from './mistakes/adamTPerParameter.js';
import { adamTStartsAtZero } from './mistakes/adamTStartsAtZero.js';
import { adamVAbsoluteValue } from './mistakes/adamVAbsoluteValue.js';
import { adamVMeanGradient } from './mistakes/adamVMeanGradient.js';
import { adamVNotSquared } from './mistakes/adamVNotSquared.js';
import { decayAppliedTwice } from './mistakes/decayAppliedTwice.js';
import { decayFactorTwo } from './mistakes/decayFactorTwo.js';
import { decayIgnored } from './mistakes/decayIgnored.js';
import { decaySignFlipped } from './mistakes/decaySignFlipped.js';
import { insideDirection } from './mistakes/decayTerm.js';
import { lambDecayInGradient } from './mistakes/lambDecayInGradient.js';
import { lambElementwiseRatio } from './mistakes/lambElementwiseRatio.js';
import { lambGlobalNorm } from './mistakes/lambGlobalNorm.js';
import { lambNoTrustRatio } from './mistakes/lambNoTrustRatio.js';
import { lambRatioInverted } from './mistakes/lambRatioInverted.js';
import { lambZeroNorm } from './mistakes/lambZeroNorm.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { tPerCoordinate } from './mistakes/tPerCoordinate.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Axis, Optimizer } from './optimizer.js';

const correction: Axis = {
  question: 'Are the moments corrected for their start at zero?',
  choices: [
    {
      id: 'both',
      statement: 'Both moments are corrected, as in Adam.',
      edits: [],
      users: ['You et al.', 'TensorFlow Addons', 'Keras', 'optax'],
      source:
        'You et al. (2020), Algorithm 2; tensorflow_addons/optimizers/lamb.py, LAMB; keras.optimizers.Lamb; optax.lamb',
    },
    {
      id: 'none',
      statement: 'The moments are used as they are.',
      edits: [
        { replace: 'm / (1 - beta1^t)', with: 'm' },
        { replace: 'v / (1 - beta2^t)', with: 'v' },
      ],
      users: ['You et al. v3', 'pytorch-lamb', 'pytorch-optimizer'],
      source:
        'cybertronai/pytorch-lamb, pytorch_lamb/lamb.py, and jettify/pytorch-optimizer, torch_optimizer/lamb.py: ' +
        '"Paper v3 does not use debiasing"',
      differs: 'from t = 1 where weight_decay or eps is not 0: otherwise the norm cancels what the corrections add',
    },
  ],
};

const phi: Axis = {
  question: 'Is the norm of the weights limited?',
  choices: [
    {
      id: 'identity',
      statement: 'The ratio has the norm as it is: φ(z) = z.',
      edits: [],
      users: ['You et al.', 'TensorFlow Addons', 'Keras', 'optax', 'pytorch-lamb'],
      source: 'You et al. (2020), Algorithm 2 with φ(z) = z; tfa.optimizers.LAMB; keras.optimizers.Lamb; optax.lamb',
    },
    {
      id: 'at-most-10',
      statement: 'The norm counts as 10 where it is larger: φ(z) = min(z, 10).',
      edits: [{ replace: 'norm(theta)', with: 'min(norm(theta), 10)' }],
      users: ['pytorch-optimizer'],
      source: 'jettify/pytorch-optimizer, torch_optimizer/lamb.py: weight_norm clamped to [0, 10]',
      differs: 'from t = 1 where the norm of the weights is larger than 10',
    },
  ],
};

const decay: Axis = {
  question: 'Is the decay part of the direction whose norm is taken?',
  choices: [
    {
      id: 'inside',
      statement: 'The decay joins the direction, and is scaled by the trust ratio with it.',
      edits: [],
      users: ['You et al.', 'TensorFlow Addons', 'optax', 'pytorch-lamb', 'pytorch-optimizer'],
      source: 'You et al. (2020), Algorithm 2: r_t + λ·x_t; tfa.optimizers.LAMB (weight_decay_rate); optax.lamb',
    },
    {
      id: 'before',
      statement: 'The parameter decays by lr·weight_decay first; direction and norms know nothing of it.',
      edits: [
        {
          replace: 'm = beta1 * m + (1 - beta1) * g',
          with: 'theta = theta - lr * weight_decay * theta   # weight decay\nm = beta1 * m + (1 - beta1) * g',
        },
        { replace: 'm_hat / (sqrt(v_hat) + eps) + weight_decay * theta', with: 'm_hat / (sqrt(v_hat) + eps)' },
      ],
      users: ['Keras'],
      source: 'keras.optimizers.Lamb(weight_decay=…): BaseOptimizer._apply_weight_decay before update_step (Keras 3)',
      differs: 'from t = 1 wherever weight_decay is not 0',
    },
  ],
};

/** AdamW with a rate for each tensor: as long a step as its weights are large. */
export const lamb: Optimizer = {
  id: 'lamb',
  title: 'LAMB',
  chapter: 'trust-ratio',
  summary: 'AdamW whose step, tensor by tensor, is scaled to the norm of the weights.',
  source: 'You et al. (2020), Algorithm 2 with φ(z) = z, and the ratio 1 where a norm is 0',
  alsoCalled: ['lamboptimizer'],
  hyperparameters: {
    ...adam.hyperparameters,
    lr: { ...learningRate(0.001), meaning: 'step size, as a fraction of the weights', drawnBelow: 0.1 },
    eps: { ...eps, default: 1e-6 },
    weight_decay: weightDecay('fraction of decay', 0.01),
  },
  state: adam.state,
  update: equations`
    m      = beta1 * m + (1 - beta1) * g                                # momentum
    v      = beta2 * v + (1 - beta2) * g^2                              # adaptive scaling
    m_hat  = m / (1 - beta1^t)                                          # bias correction
    v_hat  = v / (1 - beta2^t)                                          # bias correction
    u      = m_hat / (sqrt(v_hat) + eps) + weight_decay * theta         # combination
    w_norm = norm(theta)                                                # trust ratio
    u_norm = norm(u)                                                    # trust ratio
    ratio  = w_norm > 0 ? (u_norm > 0 ? w_norm / u_norm : 1) : 1        # trust ratio
    theta  = theta - lr * ratio * u                                     # step`,
  axes: { correction, phi, decay },
  mistakes: [
    lambDecayInGradient,
    {
      ...lambZeroNorm('w_norm > 0 ? (u_norm > 0 ? w_norm / u_norm : 1) : 1', 'w_norm / u_norm'),
      onPurpose: { users: ['pytorch-lamb'], source: 'cybertronai/pytorch-lamb, pytorch_lamb/lamb.py, Lamb.step' },
    },
    lambElementwiseRatio('u'),
    lambGlobalNorm,
    lambNoTrustRatio('lr * ratio', 'lr'),
    lambRatioInverted('w_norm / u_norm', 'u_norm / w_norm'),
    decayIgnored(insideDirection),
    decaySignFlipped(insideDirection),
    decayAppliedTwice(insideDirection),
    decayFactorTwo(insideDirection),
    adamBiasCorrectionMissingPower,
    adamBiasCorrectionMultiplied,
    adamTOffByOneHigh,
    adamTPerParameter,
    tPerCoordinate,
    adamTNeverIncremented,
    adamTIsEpoch,
    adamTStartsAtZero,
    adamBetaDecayNotComplement,
    adamVMeanGradient,
    adamVNotSquared,
    adamVAbsoluteValue,
    adamNoSqrt,
    adamEpsMissing,
    adamBetasSwapped,
    adamStateResetEachStep,
    signFlipped('lr * ratio * u'),
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  ball: {
    unknown: 'its steps are lr times the norm of the parameters: at small rates no run here is long enough to end',
  },
  reducesTo: [],
};
