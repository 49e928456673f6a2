import { equations } from '../formula/equations.js';
import { domain } from './domain.js';
import { learningRate, weightDecay } from './hyperparameter.js';
import { decayAppliedTwice } from './mistakes/decayAppliedTwice.js';
import { decayFactorTwo } from './mistakes/decayFactorTwo.js';
import { decayIgnored } from './mistakes/decayIgnored.js';
import { decayOnSign } from './mistakes/decayOnSign.js';
import { decaySignFlipped } from './mistakes/decaySignFlipped.js';
import { besideMomentum } from './mistakes/decayTerm.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { momentumAliasesGradient } from './mistakes/momentumAliasesGradient.js';
import { momentumComputedNotApplied } from './mistakes/momentumComputedNotApplied.js';
import { momentumNotPersisted } from './mistakes/momentumNotPersisted.js';
import { momentumStaleVelocity } from './mistakes/momentumStaleVelocity.js';
import { momentumUnusedOption } from './mistakes/momentumUnusedOption.js';
import { sgdwIsL2 } from './mistakes/sgdwIsL2.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import type { Optimizer } from './optimizer.js';

/** Momentum with weight decay that does not pass through the buffer. */
export const sgdw: Optimizer = {
  id: 'sgdw',
  title: 'SGDW with momentum',
  chapter: 'weight-decay',
  summary: 'Momentum, and beside its step every parameter shrinks by a fixed fraction.',
  source: '[EECS182] 1(a)(ii), Algorithm 1 with lines 5 and 7 replaced',
  alsoCalled: ['sgdwmomentum', 'sgdwwithmomentum', 'decoupledsgd'],
  hyperparameters: {
    lr: learningRate(0.01),
    beta1: {
      meaning: 'weight of the newest gradient in the average (not of the old average: 0.1 here is 0.9 elsewhere)',
      default: 0.1,
      domain: domain('(0, 1]'),
      isWeight: true,
      aliases: ['momentum', 'beta', 'mu', 'b1', 'beta_1'],
    },
    weight_decay: weightDecay('fraction of decay', 0.01),
  },
  state: { m: { shape: 'like theta', initial: '0' } },
  update: equations`
    m     = (1 - beta1) * m + beta1 * g              # momentum
    theta = theta - lr * m - weight_decay * theta    # combination`,
  axes: {
    form: {
      question: 'How does the gradient enter the buffer?',
      choices: [
        {
          id: 'flipped',
          statement: 'The gradient enters with weight beta1.',
          edits: [],
          users: ['EECS182'],
          source: '[EECS182] Algorithm 1 line 6',
        },
        {
          id: 'ema',
          statement: 'The gradient enters with weight 1 − beta1.',
          edits: [{ replace: '(1 - beta1) * m + beta1 * g', with: 'beta1 * m + (1 - beta1) * g' }],
          users: ['HW3'],
          source: '[HW3] Q3, the average of Momentum',
          differs: 'from t = 1 unless beta1 = 1/2',
        },
        {
          id: 'heavy-ball',
          statement: 'The buffer is a decaying sum: the gradient enters with weight 1, the rate stays outside.',
          edits: [{ replace: '(1 - beta1) * m + beta1 * g', with: 'beta1 * m + g' }],
          users: ['loshchil/AdamW-and-SGDW'],
          source: 'loshchil/AdamW-and-SGDW, UPDATETORCHFILES/sgd.lua (sgd_type 1, dampening 0 in train.lua)',
          differs: 'from t = 1 unless beta1 = 1, and then from t = 2',
        },
        {
          id: 'rate-inside',
          statement: 'The rate enters the buffer with the gradient, and the buffer is the step.',
          edits: [
            { replace: '(1 - beta1) * m + beta1 * g', with: 'beta1 * m + lr * g' },
            { replace: 'lr * m', with: 'm' },
          ],
          users: ['Loshchilov & Hutter', 'Keras', 'TensorFlow Addons'],
          source: 'Loshchilov & Hutter (2019), Algorithm 1 lines 8 and 9; keras.optimizers.SGD; tfa.optimizers.SGDW',
          differs: 'from t = 1, and from t = 2 where beta1 = 1',
        },
      ],
    },
    decay: {
      question: 'What multiplies the decay?',
      choices: [
        {
          id: 'unscaled',
          statement: 'The parameter decays by weight_decay, whatever the rate.',
          edits: [],
          users: ['EECS182', 'TensorFlow Addons'],
          source: '[EECS182] 1(a)(ii), line 7; tfa.optimizers.SGDW, DecoupledWeightDecayExtension._decay_weights_op',
        },
        {
          id: 'times-rate',
          statement: 'The parameter decays by lr·weight_decay.',
          edits: [{ replace: 'weight_decay * theta', with: 'lr * weight_decay * theta' }],
          users: ['Keras'],
          source: 'keras.optimizers.SGD(weight_decay=…): BaseOptimizer._apply_weight_decay (Keras 3)',
          differs: 'from t = 1 unless lr = 1',
        },
        {
          id: 'schedule',
          statement: 'The parameter decays by the schedule multiplier times weight_decay.',
          edits: [{ replace: 'weight_decay * theta', with: 'lr / initial_lr * weight_decay * theta' }],
          users: ['Loshchilov & Hutter', 'loshchil/AdamW-and-SGDW'],
          source: 'Loshchilov & Hutter (2019), Algorithm 1 line 9; loshchil/AdamW-and-SGDW, UPDATETORCHFILES/sgd.lua',
          differs: 'once the rate changes',
        },
      ],
    },
  },
  mistakes: [
    sgdwIsL2,
    momentumComputedNotApplied,
    momentumUnusedOption('(1 - beta1) * m + beta1 * g'),
    momentumNotPersisted,
    momentumAliasesGradient,
    momentumStaleVelocity('m = (1 - beta1) * m + beta1 * g', 'theta = theta - lr * m - weight_decay * theta'),
    signFlipped('lr * m'),
    decayIgnored(besideMomentum),
    decaySignFlipped(besideMomentum),
    decayAppliedTwice(besideMomentum),
    decayFactorTwo(besideMomentum),
    decayOnSign(besideMomentum),
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
  ],
  reducesTo: [
    {
      to: 'momentum',
      fixed: { weight_decay: 0 },
      renamed: { momentum: 'beta1' },
      statement: 'With no decay it is momentum, in the same form.',
      source: '[EECS182] Algorithm 1 at λ = 0',
    },
  ],
};
