import { equations } from '../formula/equations.js';
import { decayOption } from './axes/decayOption.js';
import { ballOfAdamax } from './ball.js';
import { beta1, decayRate, eps, learningRate } from './hyperparameter.js';
import { adamaxBiasCorrectU } from './mistakes/adamaxBiasCorrectU.js';
import { adamaxNoAbs } from './mistakes/adamaxNoAbs.js';
import { adamaxNoMCorrection } from './mistakes/adamaxNoMCorrection.js';
import { adamaxNormNeverDecays } from './mistakes/adamaxNormNeverDecays.js';
import { adamBetaDecayNotComplement } from './mistakes/adamBetaDecayNotComplement.js';
import { adamBiasCorrectionMissingPowerInM } from './mistakes/adamBiasCorrectionMissingPower.js';
import { adamEpsMissing } from './mistakes/adamEpsMissing.js';
import { adamOneMinusSwapped } from './mistakes/adamOneMinusSwapped.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { tIsEpoch } from './mistakes/adamTIsEpoch.js';
import { tNeverIncremented } from './mistakes/adamTNeverIncremented.js';
import { tOffByOneHigh } from './mistakes/adamTOffByOneHigh.js';
import { adamTPerParameter } from './mistakes/adamTPerParameter.js';
import { tStartsAtZero } from './mistakes/adamTStartsAtZero.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import type { Mistake } from './mistakes/mistake.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { tPerCoordinate } from './mistakes/tPerCoordinate.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Axis, Optimizer } from './optimizer.js';

const epsPlace: Axis = {
  question: 'Where does eps stand?',
  choices: [
    {
      id: 'outside',
      statement: 'eps is added to the norm where the step is divided by it.',
      edits: [],
      users: ['TensorFlow', 'Keras', 'TensorFlow.js', 'MLX'],
      source:
        'keras/src/optimizers/adamax.py, Adamax (Keras 3); tfjs-core/src/optimizers/adamax_optimizer.ts, ' +
        'AdamaxOptimizer; mlx.optimizers.Adamax',
    },
    {
      id: 'inside-max',
      statement: 'eps is added to the gradient’s size inside the maximum, and so decays with the norm.',
      edits: [
        { replace: 'abs(g)', with: 'abs(g) + eps' },
        { replace: 'u + eps', with: 'u' },
      ],
      users: ['PyTorch', 'optax'],
      source: 'torch.optim.Adamax, torch/optim/adamax.py; optax.adamax (update_infinity_moment)',
      differs: 'from the first step on in which beta2·u is larger than |g| + eps: from t = 2',
    },
  ],
};

/** The paper divides by u alone. */
const noEps: Mistake = {
  ...adamEpsMissing,
  edits: [{ replace: 'u + eps', with: 'u' }],
  onPurpose: { users: ['Kingma & Ba Algorithm 2'], source: 'Kingma & Ba (2015), Algorithm 2: θ − α/(1 − β1^t)·m/u' },
};

/** Adam with the largest gradient where Adam has the root of a mean square. */
export const adamax: Optimizer = {
  id: 'adamax',
  title: 'Adamax',
  chapter: 'adam',
  summary: 'Divide Adam’s first moment by the largest gradient so far, with older ones counting less.',
  source: 'Kingma & Ba (2015), Algorithm 2, where eps is 0',
  alsoCalled: ['adamaxoptimizer'],
  hyperparameters: {
    lr: learningRate(0.002),
    beta1,
    beta2: decayRate('decay rate of the norm', 0.999, ['b2', 'beta_2']),
    eps,
  },
  state: { m: { shape: 'like theta', initial: '0' }, u: { shape: 'like theta', initial: '0' } },
  update: equations`
    m     = beta1 * m + (1 - beta1) * g         # momentum
    u     = max(beta2 * u, abs(g))              # adaptive scaling
    m_hat = m / (1 - beta1^t)                   # bias correction
    theta = theta - lr * m_hat / (u + eps)      # combination`,
  axes: {
    decay: decayOption({
      firstLine: 'm = beta1 * m + (1 - beta1) * g',
      none: {
        users: ['PyTorch', 'TensorFlow', 'Keras', 'TensorFlow.js', 'MLX', 'optax'],
        source: 'Kingma & Ba (2015), Algorithm 2; torch.optim.Adamax (weight_decay=0, its default); optax.adamax',
      },
      coupled: { users: ['PyTorch'], source: 'torch.optim.Adamax(weight_decay=…), torch/optim/adamax.py' },
      decoupled: {
        users: ['Keras', 'optax'],
        source: 'BaseOptimizer._apply_weight_decay (Keras 3), for every optimizer; optax.adamaxw',
      },
    }),
    eps: epsPlace,
  },
  mistakes: [
    adamaxNoMCorrection,
    adamaxBiasCorrectU,
    adamaxNoAbs,
    adamaxNormNeverDecays,
    adamBiasCorrectionMissingPowerInM,
    tOffByOneHigh('m_hat = m / (1 - beta1^t)'),
    adamTPerParameter,
    tPerCoordinate,
    tNeverIncremented('m_hat = m / (1 - beta1^t)'),
    tIsEpoch('m_hat = m / (1 - beta1^t)'),
    tStartsAtZero('m_hat = m / (1 - beta1^t)'),
    adamBetaDecayNotComplement,
    adamOneMinusSwapped,
    adamStateResetEachStep,
    signFlipped('lr * m_hat / (u + eps)'),
    noEps,
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  ball: ballOfAdamax,
  reducesTo: [],
};
