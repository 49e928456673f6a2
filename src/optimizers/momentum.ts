import { equations } from '../formula/equations.js';
import { domain } from './domain.js';
import { decayRate, type Hyperparameter, learningRate } from './hyperparameter.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { momentumAliasesGradient } from './mistakes/momentumAliasesGradient.js';
import { momentumComputedNotApplied } from './mistakes/momentumComputedNotApplied.js';
import { momentumNotPersisted } from './mistakes/momentumNotPersisted.js';
import { momentumStaleVelocity } from './mistakes/momentumStaleVelocity.js';
import { momentumUnusedOption } from './mistakes/momentumUnusedOption.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Optimizer } from './optimizer.js';

const averaged = decayRate('decay rate of the average', 0.9, ['beta', 'mu', 'beta1', 'rho', 'gamma']);

function dampening(meaning: string): Hyperparameter {
  return { meaning, default: 0, domain: domain('[0, 1]'), isWeight: true, aliases: ['tau'] };
}

/** Gradient descent along a moving average of the gradients. */
export const momentum: Optimizer = {
  id: 'momentum',
  title: 'SGD with momentum',
  chapter: 'momentum',
  summary: 'Step along an exponential moving average of the gradients.',
  source: '[HW3] Q3; Polyak (1964) for the heavy ball',
  alsoCalled: ['sgdmomentum', 'sgdwithmomentum', 'momentumsgd', 'heavyball'],
  hyperparameters: {
    lr: learningRate(0.01),
    momentum: averaged,
  },
  state: { m: { shape: 'like theta', initial: '0' } },
  update: equations`
    m     = momentum * m + (1 - momentum) * g   # momentum
    theta = theta - lr * m                      # step`,
  axes: {
    form: {
      question: 'How does the gradient enter the buffer?',
      choices: [
        {
          id: 'ema',
          statement: 'The buffer is a moving average: the gradient enters with weight 1 − momentum.',
          edits: [],
          users: ['HW3', 'CMU 10-714', 'AMA564'],
          source:
            '[HW3] Q3; CMU 10-714 homework 2, python/needle/optim.py, SGD; [AMA564] momentum, with the rate that is ' +
            'missing in print and v_0 = 0',
        },
        {
          id: 'heavy-ball',
          statement: 'The buffer is a decaying sum: the gradient enters with weight 1, the rate stays outside.',
          edits: [{ replace: '(1 - momentum) * g', with: 'g' }],
          users: ['CPEN455', 'PyTorch', 'optax', 'TensorFlow', 'TensorFlow.js', 'MLX'],
          source:
            '[CPEN455] Algorithm 1 SGD with Momentum; torch.optim.SGD (dampening 0); optax.trace in optax.sgd; ' +
            'TensorFlow, training_ops.cc, ApplyMomentum; TensorFlow.js, momentum_optimizer.ts; mlx.optimizers.SGD',
          differs: 'from t = 1, by the factor 1/(1 − momentum)',
        },
        {
          id: 'rate-inside',
          statement: 'The rate enters the buffer with the gradient, and the buffer is the step.',
          edits: [
            { replace: '(1 - momentum) * g', with: 'lr * g' },
            { replace: 'lr * m', with: 'm' },
          ],
          users: ['Sutskever 2013', 'Keras', 'CS231n', 'convnetjs', 'CPEN455 alternative'],
          source:
            'Sutskever et al. (2013), eq. (1), (2); keras.optimizers.SGD, "Update rule when momentum is larger than 0"; ' +
            'CS231n, cs231n/optim.py, sgd_momentum; convnetjs, src/convnet_trainers.js',
          differs: 'from t = 1 unless momentum is 0; from heavy-ball only once the rate changes',
        },
        {
          id: 'flipped',
          statement: 'The names of the weights are exchanged: the gradient enters with weight momentum.',
          edits: [{ replace: 'momentum * m + (1 - momentum) * g', with: '(1 - momentum) * m + momentum * g' }],
          hyperparameters: { momentum: { ...averaged, domain: domain('(0, 1]'), outside: 'at 0 nothing moves' } },
          users: ['EECS182'],
          source: '[EECS182] Algorithm 1 line 6',
          differs: 'from t = 1 unless momentum = 1/2',
        },
        {
          id: 'dampening',
          statement: 'The first buffer is the gradient itself; later gradients enter with weight 1 − dampening.',
          edits: [
            {
              replace: 'momentum * m + (1 - momentum) * g',
              with: 't == 1 ? g : momentum * m + (1 - dampening) * g',
            },
          ],
          hyperparameters: { dampening: dampening('how much of each later gradient is left out') },
          users: ['PyTorch with dampening', 'ONNX'],
          source:
            'torch.optim.SGD, dampening (torch/optim/sgd.py: the first buffer is a clone of the gradient); ' +
            'ai.onnx.preview.training Momentum, version 1, whose beta is 1 − dampening',
          differs: 'from t = 1 unless momentum is 0; from heavy-ball from t = 2 where dampening is not 0',
        },
        {
          id: 'dampening-always',
          statement: 'Every gradient enters with weight 1 − dampening, the first one too.',
          edits: [{ replace: '(1 - momentum) * g', with: '(1 - dampening) * g' }],
          hyperparameters: { dampening: dampening('how much of each gradient is left out') },
          users: ['MLX with dampening'],
          source: 'mlx.optimizers.SGD, dampening (python/mlx/optimizers/optimizers.py), whose buffer starts at 0',
          differs: 'from t = 1 unless dampening = momentum; from dampening at t = 1, by the whole of dampening',
        },
      ],
    },
  },
  mistakes: [
    momentumComputedNotApplied,
    momentumUnusedOption('momentum * m + (1 - momentum) * g'),
    momentumNotPersisted,
    momentumStaleVelocity('m = momentum * m + (1 - momentum) * g', 'theta = theta - lr * m'),
    signFlipped('lr * m'),
    momentumAliasesGradient,
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  reducesTo: [
    {
      to: 'sgd',
      fixed: { momentum: 0 },
      settles: ['form'],
      unless: ['form=flipped', 'form=dampening', 'form=dampening-always'],
      statement: 'With momentum 0 it is SGD.',
      source: '[HW3] Q3 at β = 0',
    },
    {
      to: 'sgd',
      fixed: { momentum: 1 },
      only: ['form=flipped'],
      settles: ['form'],
      statement: 'With the weights exchanged and momentum 1, the buffer is the gradient, and it is SGD.',
      source: '[EECS182] Algorithm 1 at β1 = 1',
    },
  ],
};
