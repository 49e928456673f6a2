import type { Edit } from '../formula/edit.js';
import { equations } from '../formula/equations.js';
import { adam } from './adam.js';
import { decayOption } from './axes/decayOption.js';
import { momentumSchedule } from './axes/momentumSchedule.js';
import { ballOfNadam } from './ball.js';
import { domain } from './domain.js';
import { learningRate } from './hyperparameter.js';
import { adamBcBeta1Everywhere } from './mistakes/adamBcBeta1Everywhere.js';
import { adamBiasCorrectionMOnly } from './mistakes/adamBiasCorrectionMOnly.js';
import { adamEpsMissing } from './mistakes/adamEpsMissing.js';
import { adamEpsTwice } from './mistakes/adamEpsTwice.js';
import { noBiasCorrection } from './mistakes/adamNoBiasCorrection.js';
import { adamNoSqrt } from './mistakes/adamNoSqrt.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { tIsEpoch } from './mistakes/adamTIsEpoch.js';
import { tNeverIncremented } from './mistakes/adamTNeverIncremented.js';
import { tOffByOneHigh } from './mistakes/adamTOffByOneHigh.js';
import { adamTPerParameter } from './mistakes/adamTPerParameter.js';
import { tStartsAtZero } from './mistakes/adamTStartsAtZero.js';
import { adamVAbsoluteValue } from './mistakes/adamVAbsoluteValue.js';
import { adamVMeanGradient } from './mistakes/adamVMeanGradient.js';
import { adamVNoComplement } from './mistakes/adamVNoComplement.js';
import { adamVNotSquared } from './mistakes/adamVNotSquared.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { nadamIsAdam } from './mistakes/nadamIsAdam.js';
import { nadamMuProductDouble } from './mistakes/nadamMuProductDouble.js';
import { nadamNoCorrectionAhead } from './mistakes/nadamNoCorrectionAhead.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { tPerCoordinate } from './mistakes/tPerCoordinate.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Axis, Optimizer } from './optimizer.js';

const firstLine = 'mu = beta1 * (1 - 0.96^(t * momentum_decay) / 2)';

/** The look-ahead without its corrections. */
const nextMoment: Edit = {
  replace: 'mu_next * m / (1 - mu_product * mu_next) + (1 - mu) * g / (1 - mu_product)',
  with: 'mu_next * m + (1 - mu) * g',
};

const secondMoment: Axis = {
  question: 'Is the corrected second moment multiplied by beta2?',
  choices: [
    {
      id: 'as-it-is',
      statement: 'The second moment is corrected as in Adam.',
      edits: [],
      users: ['PyTorch', 'PyTorch decoupled', 'TensorFlow', 'Keras', 'optax', 'Ruder'],
      source: 'torch.optim.NAdam; keras.optimizers.Nadam; optax.nadam, whose source says so of Algorithm 2',
    },
    {
      id: 'times-beta2',
      statement:
        'The corrected second moment is multiplied by beta2, as the paper’s listing prints and its text does not explain.',
      edits: [{ replace: 'v / (1 - beta2^t)', with: 'beta2 * v / (1 - beta2^t)' }],
      users: ['Dozat'],
      source: 'Dozat (2016), Algorithm 2: n̂ = ν·n_t/(1 − ν^t)',
      differs: 'from t = 1, by the factor 1/√beta2 in the step: 1.0005 at the default',
    },
  ],
};

/** Adam with Nesterov's momentum: a step along the average as it will be, and the newest gradient once more. */
export const nadam: Optimizer = {
  id: 'nadam',
  title: 'NAdam',
  chapter: 'adam',
  summary: 'Adam whose step weights the average as the next step will, and the newest gradient beside it.',
  source: 'Dozat (2016), Algorithm 2, without the factor of its second moment',
  alsoCalled: ['nadamoptimizer', 'nesterovadam'],
  hyperparameters: {
    ...adam.hyperparameters,
    lr: learningRate(0.002),
    momentum_decay: {
      meaning: 'how fast the momentum rises from half of beta1 to beta1, per step',
      default: 0.004,
      domain: domain('[0, inf)'),
      outside: 'a negative rate lets the momentum fall below zero',
      aliases: ['momentumDecay', 'psi', 'schedule_decay', 'scheduleDecay'],
    },
  },
  state: { mu_product: { shape: 'scalar', initial: '1' }, ...adam.state },
  update: equations`
    mu         = beta1 * (1 - 0.96^(t * momentum_decay) / 2)          # momentum schedule
    mu_next    = beta1 * (1 - 0.96^((t + 1) * momentum_decay) / 2)    # momentum schedule
    mu_product = mu_product * mu                                      # momentum schedule
    m          = mu * m + (1 - mu) * g                                # momentum
    v          = beta2 * v + (1 - beta2) * g^2                        # adaptive scaling
    m_hat      = mu_next * m / (1 - mu_product * mu_next) + (1 - mu) * g / (1 - mu_product)   # bias correction
    v_hat      = v / (1 - beta2^t)                                    # bias correction
    theta      = theta - lr * m_hat / (sqrt(v_hat) + eps)             # combination`,
  axes: {
    decay: decayOption({
      firstLine,
      none: {
        users: ['Dozat', 'PyTorch', 'TensorFlow', 'Keras', 'optax', 'Ruder'],
        source: 'Dozat (2016), Algorithm 2; torch.optim.NAdam (weight_decay=0, its default); optax.nadam',
      },
      coupled: { users: ['PyTorch'], source: 'torch.optim.NAdam(weight_decay=…), torch/optim/nadam.py' },
      decoupled: {
        users: ['PyTorch decoupled', 'Keras', 'optax'],
        source:
          'torch.optim.NAdam(decoupled_weight_decay=True): param.mul_(1 − lr·weight_decay); ' +
          'BaseOptimizer._apply_weight_decay (Keras 3), for every optimizer; optax.nadamw',
      },
    }),
    momentum: momentumSchedule,
    moment: secondMoment,
  },
  mistakes: [
    nadamMuProductDouble,
    nadamNoCorrectionAhead,
    nadamIsAdam,
    noBiasCorrection(nextMoment, { replace: 'v / (1 - beta2^t)', with: 'v' }),
    adamBiasCorrectionMOnly,
    tOffByOneHigh(firstLine),
    adamTPerParameter,
    tPerCoordinate,
    tNeverIncremented(firstLine),
    tIsEpoch(firstLine),
    tStartsAtZero(firstLine),
    adamStateResetEachStep,
    signFlipped('lr * m_hat / (sqrt(v_hat) + eps)'),
    adamVNoComplement,
    adamBcBeta1Everywhere,
    adamVNotSquared,
    adamVAbsoluteValue,
    adamVMeanGradient,
    adamNoSqrt,
    adamEpsMissing,
    adamEpsTwice,
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  ball: ballOfNadam,
  reducesTo: [
    {
      to: 'rmsprop-corrected',
      fixed: { beta1: 0 },
      unless: ['moment=times-beta2', 'decay=coupled', 'decay=decoupled'],
      statement: 'With beta1 = 0 it is RMSProp with bias correction.',
      source: 'Dozat (2016), Algorithm 2 at μ = 0',
    },
  ],
};
