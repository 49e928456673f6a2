import { equations } from '../formula/equations.js';
import { epsBesideRoot } from './axes/epsBesideRoot.js';
import { domain } from './domain.js';
import { eps, learningRate } from './hyperparameter.js';
import { adagradEma } from './mistakes/adagradEma.js';
import { adagradEpsAbsent } from './mistakes/adagradEpsAbsent.js';
import { noSqrt } from './mistakes/adamNoSqrt.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { adamVAbsoluteValue } from './mistakes/adamVAbsoluteValue.js';
import { adamVNotSquared } from './mistakes/adamVNotSquared.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import type { Axis, Optimizer } from './optimizer.js';

const start: Axis = {
  question: 'Where does the sum of squares start?',
  choices: [
    {
      id: 'zero',
      statement: 'The sum starts at 0.',
      edits: [],
      users: ['Duchi et al. 2011', 'HW3', 'CPEN455', 'PyTorch', 'MLX', 'convnetjs'],
      source: 'Duchi, Hazan & Singer (2011), Figure 1; torch.optim.Adagrad, initial_accumulator_value = 0',
    },
    {
      id: 'given',
      statement: 'The sum starts at initial_accumulator_value, so that the first steps are shorter.',
      edits: [],
      hyperparameters: {
        initial_accumulator_value: {
          meaning: 'what the sum of squares starts at, in units of the gradient squared',
          default: 0.1,
          domain: domain('[0, inf)'),
          outside: 'a negative sum has no root',
          aliases: ['initialAccumulatorValue', 'initial_accumulator', 'initialAccumulator'],
        },
      },
      state: { v: { shape: 'like theta', initial: 'initial_accumulator_value' } },
      users: ['TensorFlow', 'Keras', 'TensorFlow.js', 'optax', 'PyTorch with an initial value'],
      source:
        'keras/src/optimizers/adagrad.py (Keras 3); tfjs-core/src/optimizers/adagrad_optimizer.ts; ' +
        'optax.adagrad, initial_accumulator_value = 0.1; torch.optim.Adagrad(initial_accumulator_value > 0)',
      differs: 'from t = 1; at g = 0.5 and 0.1 the step is 0.845 of the step from zero',
    },
  ],
};

/** A rate of its own for every coordinate, which falls as its gradients add up. */
export const adagrad: Optimizer = {
  id: 'adagrad',
  title: 'AdaGrad',
  chapter: 'adaptive-rates',
  summary: 'Divide the gradient by the root of the sum of all its squares so far.',
  source: 'Duchi, Hazan & Singer (2011), Figure 1 with diagonal matrices: H_t = δI + diag(‖g_{1:t,i}‖)',
  alsoCalled: ['adagradoptimizer', 'adaptivegradient', 'diagonaladagrad'],
  hyperparameters: { lr: learningRate(0.01), eps: { ...eps, default: 1e-10, aliases: [...eps.aliases, 'delta'] } },
  state: { v: { shape: 'like theta', initial: '0' } },
  update: equations`
    v     = v + g^2                             # adaptive scaling
    theta = theta - lr * g / (sqrt(v) + eps)    # step`,
  axes: {
    eps: epsBesideRoot({
      outside: ['Duchi et al. 2011', 'PyTorch', 'MLX'],
      inside: ['HW3', 'CPEN455', 'TensorFlow', 'Keras', 'TensorFlow.js', 'optax', 'convnetjs'],
      outsideSource:
        'Duchi, Hazan & Singer (2011), Figure 1; torch/optim/adagrad.py; mlx.optimizers.Adagrad (python/mlx/optimizers)',
      insideSource:
        '[HW3] Q3; [CPEN455] "BP + Adaptive Learning Rate"; keras/src/optimizers/adagrad.py; ' +
        'tfjs-core/src/optimizers/adagrad_optimizer.ts; optax.scale_by_rss; convnetjs, src/convnet_trainers.js',
    }),
    start,
  },
  mistakes: [
    signFlipped('lr * g / (sqrt(v) + eps)'),
    noSqrt('sqrt(v)', 'v'),
    adagradEma,
    adagradEpsAbsent,
    adamVNotSquared,
    adamVAbsoluteValue,
    adamStateResetEachStep,
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
  ],
  reducesTo: [],
};
