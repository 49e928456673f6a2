import { equations } from '../formula/equations.js';
import { eps, learningRate, rho } from './hyperparameter.js';
import { adadeltaAccumulatesLr } from './mistakes/adadeltaAccumulatesLr.js';
import { adadeltaEpsOutside } from './mistakes/adadeltaEpsOutside.js';
import { adadeltaUpdateOrder } from './mistakes/adadeltaUpdateOrder.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { adamVNotSquared } from './mistakes/adamVNotSquared.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { rmspropNoComplement } from './mistakes/rmspropNoComplement.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import type { Axis, Optimizer } from './optimizer.js';

const denominator: Axis = {
  question: 'Does the denominator know the newest gradient?',
  choices: [
    {
      id: 'newest',
      statement: 'The average of squares takes the gradient in before it divides.',
      edits: [],
      users: ['Zeiler 2012', 'PyTorch', 'Keras', 'TensorFlow', 'optax', 'MLX', 'convnetjs'],
      source:
        'Zeiler (2012), Algorithm 1; torch/optim/adadelta.py; keras/src/optimizers/adadelta.py; optax.scale_by_adadelta; ' +
        'mlx.optimizers.AdaDelta; convnetjs, src/convnet_trainers.js',
    },
    {
      id: 'previous',
      statement: 'The gradient is divided by the average of the steps before, and only then joins it.',
      edits: [{ replace: 'sqrt(v + eps)', with: 'sqrt(v_before + eps)' }, ...savedBefore()],
      users: ['TensorFlow.js'],
      source: 'tfjs-core/src/optimizers/adadelta_optimizer.ts, which divides by the accumulator before it is assigned',
      differs: 'from t = 1: both averages stay equal, so that every step is lr·g, which is gradient descent',
    },
  ],
};

function savedBefore() {
  const average = 'v = rho * v + (1 - rho) * g^2';
  return [{ replace: average, with: `v_before = v   # adaptive scaling\n${average}` }];
}

/** Steps whose length is measured in the parameter's own units. */
export const adadelta: Optimizer = {
  id: 'adadelta',
  title: 'Adadelta',
  chapter: 'adaptive-rates',
  summary: 'Scale the gradient by the root mean square of past steps over that of past gradients.',
  source: 'Zeiler (2012), Algorithm 1; the rate, 1 there, is an addition of the libraries',
  alsoCalled: ['adadeltaoptimizer'],
  hyperparameters: { lr: learningRate(1), rho: { ...rho, default: 0.95 }, eps: { ...eps, default: 1e-6 } },
  state: { v: { shape: 'like theta', initial: '0' }, u: { shape: 'like theta', initial: '0' } },
  update: equations`
    v     = rho * v + (1 - rho) * g^2                # adaptive scaling
    delta = sqrt(u + eps) / sqrt(v + eps) * g        # step
    u     = rho * u + (1 - rho) * delta^2            # adaptive scaling
    theta = theta - lr * delta                       # combination`,
  axes: { denominator },
  mistakes: [
    signFlipped('lr * delta'),
    adadeltaUpdateOrder,
    adadeltaAccumulatesLr,
    adadeltaEpsOutside,
    rmspropNoComplement('rho'),
    adamVNotSquared,
    adamStateResetEachStep,
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
  ],
  reducesTo: [],
};
