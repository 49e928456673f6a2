import { equations } from '../formula/equations.js';
import { ballOfLion } from './ball.js';
import { beta1, beta2, learningRate, weightDecay } from './hyperparameter.js';
import { decayFactorTwo } from './mistakes/decayFactorTwo.js';
import { decayIgnored } from './mistakes/decayIgnored.js';
import { decayOnSign } from './mistakes/decayOnSign.js';
import { decaySignFlipped } from './mistakes/decaySignFlipped.js';
import { besideLion } from './mistakes/decayTerm.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { lionBeta2InUpdate } from './mistakes/lionBeta2InUpdate.js';
import { lionBetasSwapped } from './mistakes/lionBetasSwapped.js';
import { lionDecayCoupled } from './mistakes/lionDecayCoupled.js';
import { lionSingleBeta } from './mistakes/lionSingleBeta.js';
import { momentumNotPersisted } from './mistakes/momentumNotPersisted.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { signMissing } from './mistakes/signMissing.js';
import { signOfZero } from './mistakes/signOfZero.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Optimizer } from './optimizer.js';

/** The sign of one average decides, another one is kept; found by a search over programs. */
export const lion: Optimizer = {
  id: 'lion',
  title: 'Lion',
  chapter: 'signs',
  summary: 'Step by the sign of the gradient mixed with a long average, and let the parameters decay beside it.',
  source: 'Chen et al. (2023), Algorithm 2',
  alsoCalled: ['evolvedsignmomentum', 'lionoptimizer'],
  hyperparameters: {
    lr: learningRate(0.0001),
    beta1: { ...beta1, meaning: 'weight of the average in the sign of the step' },
    beta2: { ...beta2, meaning: 'decay rate of the average', default: 0.99 },
    weight_decay: weightDecay('fraction of decay, times the rate', 0),
  },
  state: { m: { shape: 'like theta', initial: '0' } },
  update: equations`
    c     = beta1 * m + (1 - beta1) * g                       # interpolation
    m     = beta2 * m + (1 - beta2) * g                       # momentum
    theta = theta - lr * sign(c) - lr * weight_decay * theta  # combination`,
  axes: {
    decay: {
      question: 'What multiplies the decay?',
      choices: [
        {
          id: 'times-rate',
          statement: 'The parameter decays by lr·weight_decay, beside the step.',
          edits: [],
          users: ['Chen 2023', 'Keras', 'optax', 'MLX'],
          source:
            'Chen et al. (2023), Algorithm 2; google/automl, lion/lion_pytorch.py, whose defaults these are; ' +
            'keras.optimizers.Lion; optax.lion; mlx.optimizers.Lion',
        },
      ],
    },
  },
  mistakes: [
    lionSingleBeta,
    lionBeta2InUpdate,
    lionBetasSwapped,
    signMissing('c'),
    signOfZero('c'),
    lionDecayCoupled,
    decayIgnored(besideLion),
    decaySignFlipped(besideLion),
    decayFactorTwo(besideLion),
    decayOnSign(besideLion),
    momentumNotPersisted,
    signFlipped('lr * sign(c)'),
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  ball: ballOfLion,
  reducesTo: [
    {
      to: 'sign-sgd',
      fixed: { beta1: 0, weight_decay: 0 },
      statement: 'With beta1 = 0 and no decay the average has no say, and it is SignSGD.',
      source: 'Chen et al. (2023), Algorithm 2 at β1 = 0 and λ = 0; keras.optimizers.Lion names it so',
    },
    {
      to: 'signum',
      fixed: {},
      tied: { beta1: 'beta2' },
      renamed: { momentum: 'beta2' },
      statement: 'With beta1 = beta2 the mixture is the new average, and it is Signum with the same decay.',
      source: 'Chen et al. (2023), Algorithm 2 at β1 = β2',
    },
  ],
};
