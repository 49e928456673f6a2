import { equations } from '../formula/equations.js';
import { domain } from './domain.js';
import { decayRate, learningRate } from './hyperparameter.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { momentumAliasesGradient } from './mistakes/momentumAliasesGradient.js';
import { momentumComplementSwapped } from './mistakes/momentumComplementSwapped.js';
import { momentumNotPersisted } from './mistakes/momentumNotPersisted.js';
import { momentumStaleVelocity } from './mistakes/momentumStaleVelocity.js';
import { momentumUnusedOption } from './mistakes/momentumUnusedOption.js';
import { qhmNuSwapped } from './mistakes/qhmNuSwapped.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Optimizer } from './optimizer.js';

const buffer = 'm = momentum * m + (1 - momentum) * g';
const direction = '(1 - nu) * g + nu * m';
const step = `theta = theta - lr * (${direction})`;

/** SGD and momentum at once. */
export const qhm: Optimizer = {
  id: 'qhm',
  title: 'QHM',
  chapter: 'momentum',
  summary: 'Step along a weighted mean of the gradient and of its moving average.',
  source: 'Ma & Yarats (2019), "Quasi-hyperbolic momentum and Adam for deep learning", the QHM update rule',
  alsoCalled: ['quasihyperbolicmomentum', 'qhmoptimizer', 'sgdqhm'],
  hyperparameters: {
    lr: learningRate(1),
    momentum: decayRate('decay rate of the average', 0.999, ['beta', 'mu', 'beta1', 'rho', 'gamma']),
    nu: {
      meaning: 'share of the average in the step; the rest is the gradient itself',
      default: 0.7,
      showsAt: 0.25,
      domain: domain('[0, 1]'),
      isWeight: true,
      outside: 'beyond 1 the newest gradient counts negatively, below 0 the average does',
      aliases: ['immediate_discount', 'immediateDiscount'],
    },
  },
  state: { m: { shape: 'like theta', initial: '0' } },
  update: equations`
    m     = momentum * m + (1 - momentum) * g         # momentum
    theta = theta - lr * ((1 - nu) * g + nu * m)      # step`,
  axes: {
    form: {
      question: 'How does the gradient enter the buffer?',
      choices: [
        {
          id: 'ema',
          statement: 'The buffer is a moving average: the gradient enters with weight 1 − momentum.',
          edits: [],
          users: ['Ma & Yarats', 'qhoptim'],
          source: 'Ma & Yarats (2019); facebookresearch/qhoptim, qhoptim/pyt/qhm.py and qhoptim/tf/qhm.py, "dampened"',
        },
      ],
    },
  },
  mistakes: [
    qhmNuSwapped,
    momentumComplementSwapped('momentum * m + (1 - momentum) * g', '(1 - momentum) * m + momentum * g'),
    momentumNotPersisted,
    momentumUnusedOption('momentum * m + (1 - momentum) * g'),
    momentumAliasesGradient,
    momentumStaleVelocity(buffer, step),
    signFlipped(`lr * (${direction})`),
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  reducesTo: [
    {
      to: 'sgd',
      fixed: { nu: 0 },
      statement: 'With nu = 0 it is SGD, whatever the average holds.',
      source: 'Ma & Yarats (2019), QHM as an interpolation between plain SGD and momentum, at ν = 0',
    },
    {
      to: 'momentum',
      fixed: { nu: 1 },
      statement: 'With nu = 1 it is SGD with momentum.',
      source: 'Ma & Yarats (2019), QHM as an interpolation between plain SGD and momentum, at ν = 1',
    },
    {
      to: 'nesterov',
      fixed: {},
      tied: { nu: 'momentum' },
      statement:
        'With nu = momentum it is Nesterov’s, whose theta is the look-ahead point and whose buffer an average.',
      source: 'Ma & Yarats (2019), NAG as QHM at ν = β',
    },
  ],
};
