import { equations } from '../formula/equations.js';
import { ballOfSignum, ballOfSignumWithDecay } from './ball.js';
import { decayRate, learningRate, weightDecay } from './hyperparameter.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { momentumAliasesGradient } from './mistakes/momentumAliasesGradient.js';
import { momentumComplementSwapped } from './mistakes/momentumComplementSwapped.js';
import { momentumNotPersisted } from './mistakes/momentumNotPersisted.js';
import { momentumStaleVelocity } from './mistakes/momentumStaleVelocity.js';
import { momentumUnusedOption } from './mistakes/momentumUnusedOption.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { signMissing } from './mistakes/signMissing.js';
import { signOfZero } from './mistakes/signOfZero.js';
import { signumAveragesSigns } from './mistakes/signumAveragesSigns.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Optimizer } from './optimizer.js';

/** SignSGD with momentum. A decaying sum in the average's place has the same sign, so that it is the same function. */
export const signum: Optimizer = {
  id: 'signum',
  title: 'Signum',
  chapter: 'signs',
  summary: 'Step by the rate against the sign of a moving average of the gradients.',
  source: 'Bernstein et al. (2018), Algorithm 2',
  alsoCalled: ['signmomentum', 'signsgdmomentum', 'signsgdwithmomentum'],
  hyperparameters: {
    lr: learningRate(0.01),
    momentum: decayRate('decay rate of the average', 0.9, ['beta', 'mu', 'beta1', 'rho', 'gamma']),
  },
  state: { m: { shape: 'like theta', initial: '0' } },
  update: equations`
    m     = momentum * m + (1 - momentum) * g   # momentum
    theta = theta - lr * sign(m)                # step`,
  axes: {
    decay: {
      question: 'Do the parameters decay beside the step?',
      choices: [
        {
          id: 'none',
          statement: 'There is no weight decay.',
          edits: [],
          users: ['Bernstein 2018', 'optax'],
          source: 'Bernstein et al. (2018), Algorithm 2; optax.signum',
        },
        {
          id: 'times-rate',
          statement: 'The parameters decay by lr·weight_decay beside the step.',
          edits: [{ replace: 'theta - lr * sign(m)', with: 'theta - lr * sign(m) - lr * weight_decay * theta' }],
          ball: ballOfSignumWithDecay,
          hyperparameters: { weight_decay: weightDecay('fraction of decay, times the rate', 0.01) },
          users: ['MXNet', 'Signum for PyTorch'],
          source:
            'mxnet.optimizer.Signum, wd_lh, and jiaweizzhao/Signum_pytorch, signum.py; both have 0 as the default',
          differs: 'from t = 1 wherever weight_decay·theta is not 0',
        },
      ],
    },
  },
  mistakes: [
    signMissing('m'),
    signumAveragesSigns,
    signOfZero('m'),
    momentumComplementSwapped('momentum * m + (1 - momentum) * g', '(1 - momentum) * m + momentum * g'),
    momentumUnusedOption('momentum * m + (1 - momentum) * g'),
    momentumNotPersisted,
    momentumAliasesGradient,
    momentumStaleVelocity('m = momentum * m + (1 - momentum) * g', 'theta = theta - lr * sign(m)'),
    signFlipped('lr * sign(m)'),
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  ball: ballOfSignum,
  reducesTo: [
    {
      to: 'sign-sgd',
      fixed: { momentum: 0 },
      statement: 'With momentum 0 it is SignSGD.',
      source: 'Bernstein et al. (2018), Algorithm 2 at β = 0',
    },
  ],
};
