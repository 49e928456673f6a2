import { equations } from '../formula/equations.js';
import { bufferedStep } from './axes/bufferedStep.js';
import { eps, learningRate, rho } from './hyperparameter.js';
import { noSqrt } from './mistakes/adamNoSqrt.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { adamVNotSquared } from './mistakes/adamVNotSquared.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { rmspropCenteredEpsSubtracted } from './mistakes/rmspropCenteredEpsSubtracted.js';
import { rmspropNoComplement } from './mistakes/rmspropNoComplement.js';
import { rmspropNotCentered } from './mistakes/rmspropNotCentered.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import type { Axis, Optimizer } from './optimizer.js';

const placement: Axis = {
  question: 'Where does eps stand?',
  choices: [
    {
      id: 'inside',
      statement: 'eps is added below the root.',
      edits: [],
      users: ['Graves 2013', 'Keras', 'TensorFlow', 'optax'],
      source: 'Graves (2013), eq. (40); keras/src/optimizers/rmsprop.py, centered; optax.rmsprop(centered=True)',
    },
    {
      id: 'outside',
      statement: 'eps is added to the root.',
      edits: [{ replace: 'sqrt(v - g_mean^2 + eps)', with: '(sqrt(v - g_mean^2) + eps)' }],
      users: ['PyTorch', 'PyTorch with momentum'],
      source: 'torch/optim/rmsprop.py, centered',
      differs: 'from t = 1; at constant gradients the denominator tends to eps, not to √eps',
    },
  ],
};

/** RMSProp that divides by how much the gradient varies, not by how large it is. */
export const rmspropCentered: Optimizer = {
  id: 'rmsprop-centered',
  title: 'Centered RMSProp',
  chapter: 'adaptive-rates',
  summary: 'Divide the gradient by its moving standard deviation: the mean square less the square of the mean.',
  source: 'Graves (2013), eq. (38) to (42)',
  alsoCalled: ['centeredrmsprop', 'rmspropgraves'],
  hyperparameters: { lr: learningRate(0.0001), rho: { ...rho, default: 0.95 }, eps: { ...eps, default: 1e-4 } },
  state: { v: { shape: 'like theta', initial: '0' }, g_mean: { shape: 'like theta', initial: '0' } },
  update: equations`
    v      = rho * v + (1 - rho) * g^2                       # adaptive scaling
    g_mean = rho * g_mean + (1 - rho) * g                    # adaptive scaling
    theta  = theta - lr * g / sqrt(v - g_mean^2 + eps)       # step`,
  axes: {
    momentum: bufferedStep({
      line: 'theta = theta - lr * g / sqrt(v - g_mean^2 + eps)',
      step: 'lr * g / sqrt(v - g_mean^2 + eps)',
      none: { users: ['PyTorch'], source: 'torch.optim.RMSprop (centered=True, momentum 0)' },
      rateOutside: { users: ['PyTorch with momentum'], source: 'torch/optim/rmsprop.py, centered and momentum > 0' },
      rateInside: {
        users: ['Graves 2013', 'Keras', 'TensorFlow', 'TensorFlow.js', 'optax'],
        source: 'Graves (2013), eq. (41); keras/src/optimizers/rmsprop.py; tfjs-core, rmsprop_optimizer.ts',
      },
    }),
    eps: placement,
  },
  mistakes: [
    signFlipped('lr * g / sqrt(v - g_mean^2 + eps)'),
    rmspropNotCentered,
    rmspropCenteredEpsSubtracted,
    noSqrt('sqrt(v - g_mean^2 + eps)', '(v - g_mean^2 + eps)'),
    rmspropNoComplement('rho'),
    adamVNotSquared,
    adamStateResetEachStep,
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
  ],
  reducesTo: [],
  ball: { unknown: 'the variance below the root may be as small as eps just when a step crosses the minimum' },
};
