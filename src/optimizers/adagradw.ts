import { equations } from '../formula/equations.js';
import { adagrad } from './adagrad.js';
import { decayBeside } from './axes/decayBeside.js';
import { weightDecay } from './hyperparameter.js';
import { decayAppliedTwice } from './mistakes/decayAppliedTwice.js';
import { decayFactorTwo } from './mistakes/decayFactorTwo.js';
import { decayIgnored } from './mistakes/decayIgnored.js';
import { decayOnSign } from './mistakes/decayOnSign.js';
import { decaySignFlipped } from './mistakes/decaySignFlipped.js';
import { besidePreconditioned } from './mistakes/decayTerm.js';
import { signFlipped } from './mistakes/signFlipped.js';
import type { Optimizer } from './optimizer.js';

const { eps, start } = adagrad.axes;

const firstLine = 'v = v + g^2';
const beside = besidePreconditioned(firstLine);

/** AdaGrad with weight decay that does not pass through the sum of squares. */
export const adagradw: Optimizer = {
  id: 'adagradw',
  title: 'AdaGrad with weight decay',
  chapter: 'weight-decay',
  summary: 'AdaGrad, and beside its step every parameter shrinks by a fixed fraction.',
  source: '[EECS182] eq. (23) with the preconditioner of Duchi, Hazan & Singer (2011)',
  alsoCalled: ['adagraddecoupled', 'adagradwithdecay', 'decoupledadagrad', 'adagradwithweightdecay'],
  hyperparameters: { ...adagrad.hyperparameters, weight_decay: weightDecay('fraction of decay', 0.01) },
  state: adagrad.state,
  update: equations`
    v     = v + g^2                                                 # adaptive scaling
    M     = 1 / (sqrt(v) + eps)                                     # adaptive scaling
    theta = theta - lr * M * g - weight_decay * theta               # combination`,
  axes: {
    decay: decayBeside({
      firstLine,
      users: {
        unscaled: { users: ['EECS182'], source: '[EECS182] eq. (23), any preconditioner' },
        timesRate: {
          users: ['Keras'],
          source: 'BaseOptimizer._apply_weight_decay (Keras 3), which serves Adagrad too',
        },
        scaledPenalty: { users: ['EECS182 scaled penalty'], source: '[EECS182] eq. (24) to (28), any preconditioner' },
        coupled: {
          users: ['EECS182 L2', 'PyTorch', 'convnetjs'],
          source: '[EECS182] eq. (21); torch.optim.Adagrad, weight_decay; convnetjs, src/convnet_trainers.js, l2_decay',
        },
      },
    }),
    ...(eps && start ? { eps, start } : {}),
  },
  mistakes: [
    decayIgnored(beside),
    decaySignFlipped(beside),
    decayAppliedTwice(beside),
    decayFactorTwo(beside),
    decayOnSign(beside),
    signFlipped('lr * M * g'),
    ...adagrad.mistakes.filter(({ id }) => id !== 'sign-flipped'),
  ],
  reducesTo: [
    {
      to: 'adagrad',
      fixed: { weight_decay: 0 },
      statement: 'With no decay it is AdaGrad.',
      source: '[EECS182] eq. (23) at λ = 0',
    },
  ],
};
