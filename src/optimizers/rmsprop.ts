import { equations } from '../formula/equations.js';
import { bufferedStep } from './axes/bufferedStep.js';
import { epsBesideRoot } from './axes/epsBesideRoot.js';
import { ballOfBuffered, ballOfRmsprop } from './ball.js';
import { eps, learningRate, rho } from './hyperparameter.js';
import { noSqrt } from './mistakes/adamNoSqrt.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { adamVAbsoluteValue } from './mistakes/adamVAbsoluteValue.js';
import { adamVNotSquared } from './mistakes/adamVNotSquared.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { rmspropEpsAbsent } from './mistakes/rmspropEpsAbsent.js';
import { rmspropNoComplement } from './mistakes/rmspropNoComplement.js';
import { rmspropOneMinusSwapped } from './mistakes/rmspropOneMinusSwapped.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import type { Axis, Optimizer } from './optimizer.js';

const start: Axis = {
  question: 'Where does the average start?',
  choices: [
    {
      id: 'zero',
      statement: 'The average starts at 0, so that the first steps are longer.',
      edits: [],
      users: ['NOTES', 'HW3', 'CPEN455', 'PyTorch', 'Keras', 'TensorFlow.js', 'optax', 'MLX', 'CS231n'],
      source:
        'torch/optim/rmsprop.py; keras/src/optimizers/rmsprop.py; mlx.optimizers.RMSprop; CS231n, cs231n/optim.py',
    },
    {
      id: 'one',
      statement: 'The average starts at 1, as if all gradients before had been of size 1.',
      edits: [],
      state: { v: { shape: 'like theta', initial: '1' } },
      users: ['TensorFlow 1', 'HIPS autograd'],
      source: 'tf.compat.v1.train.RMSPropOptimizer, slot "rms"; HIPS autograd, autograd/misc/optimizers.py, rmsprop',
      differs: 'from t = 1 unless the first gradient is of size 1',
    },
  ],
};

/** A rate of its own for every coordinate, from an average that forgets. */
export const rmsprop: Optimizer = {
  id: 'rmsprop',
  title: 'RMSProp',
  chapter: 'adaptive-rates',
  summary: 'Divide the gradient by the root of a moving average of its squares.',
  source: 'Tieleman & Hinton (2012), Lecture 6.5; [NOTES] 1.1',
  alsoCalled: ['rmspropoptimizer', 'windowgrad'],
  hyperparameters: { lr: learningRate(0.001), rho, eps },
  state: { v: { shape: 'like theta', initial: '0' } },
  update: equations`
    v     = rho * v + (1 - rho) * g^2           # adaptive scaling
    theta = theta - lr * g / (sqrt(v) + eps)    # step`,
  axes: {
    momentum: bufferedStep({
      line: 'theta = theta - lr * g / (sqrt(v) + eps)',
      step: 'lr * g / (sqrt(v) + eps)',
      ball: ballOfBuffered('rho'),
      none: {
        users: ['NOTES', 'HW3', 'CPEN455', 'PyTorch', 'MLX', 'CS231n', 'HIPS autograd', 'convnetjs'],
        source: 'Tieleman & Hinton (2012), Lecture 6.5; torch.optim.RMSprop (momentum 0)',
      },
      rateOutside: {
        users: ['PyTorch with momentum'],
        source: 'torch/optim/rmsprop.py, momentum > 0: the buffer adds up scaled gradients, the rate multiplies it',
      },
      rateInside: {
        users: ['TensorFlow', 'TensorFlow 1', 'Keras', 'TensorFlow.js', 'optax'],
        source:
          'keras/src/optimizers/rmsprop.py; tfjs-core/src/optimizers/rmsprop_optimizer.ts; ' +
          'optax.rmsprop (the rate is applied before the trace)',
      },
    }),
    eps: epsBesideRoot({
      outside: ['NOTES', 'PyTorch', 'PyTorch with momentum', 'MLX', 'CS231n', 'HIPS autograd'],
      inside: ['HW3', 'CPEN455', 'TensorFlow', 'TensorFlow 1', 'Keras', 'TensorFlow.js', 'optax', 'convnetjs'],
      outsideSource: '[NOTES] 1.1; torch/optim/rmsprop.py; mlx.optimizers.RMSprop; CS231n, cs231n/optim.py, rmsprop',
      insideSource:
        '[HW3] Q3; [CPEN455] "BP + Adaptive Learning Rate"; keras/src/optimizers/rmsprop.py; ' +
        'tfjs-core/src/optimizers/rmsprop_optimizer.ts; optax.rmsprop (eps_in_sqrt=True); ' +
        'convnetjs, src/convnet_trainers.js, windowgrad',
    }),
    start,
  },
  mistakes: [
    signFlipped('lr * g / (sqrt(v) + eps)'),
    noSqrt('sqrt(v)', 'v'),
    rmspropNoComplement('rho'),
    rmspropOneMinusSwapped('rho'),
    rmspropEpsAbsent,
    adamVNotSquared,
    adamVAbsoluteValue,
    adamStateResetEachStep,
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
  ],
  reducesTo: [],
  ball: ballOfRmsprop('rho'),
};
