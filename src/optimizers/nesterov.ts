import { equations } from '../formula/equations.js';
import { lookAhead } from './axes/lookAhead.js';
import { learningRate, momentumShare } from './hyperparameter.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { momentumNotPersisted } from './mistakes/momentumNotPersisted.js';
import { momentumStaleVelocity } from './mistakes/momentumStaleVelocity.js';
import { nesterovDoubleMomentum } from './mistakes/nesterovDoubleMomentum.js';
import { nesterovInitEmptyBuffer } from './mistakes/nesterovInitEmptyBuffer.js';
import { nesterovIsPlain } from './mistakes/nesterovIsPlain.js';
import { nesterovLooksBack } from './mistakes/nesterovLooksBack.js';
import { nesterovSilentClip } from './mistakes/nesterovSilentClip.js';
import { nesterovStepsFromThePoint } from './mistakes/nesterovStepsFromThePoint.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Optimizer } from './optimizer.js';

/** Momentum that asks for the gradient where it is about to be. */
export const nesterov: Optimizer = {
  id: 'nesterov',
  title: 'Nesterov momentum',
  chapter: 'momentum',
  summary: 'Go on by a share of the last step, ask for the gradient there, and correct the step by it.',
  source:
    '[AMA564] Nesterov, with v_0 = 0 (printed is v_0 = g(θ_0)); Sutskever et al. (2013), eq. (3) and (4); Nesterov (1983)',
  alsoCalled: [
    'nag',
    'nesterovmomentum',
    'nesterovsgd',
    'sgdnesterov',
    'sgdwithnesterov',
    'sgdnesterovmomentum',
    'nesterovacceleratedgradient',
  ],
  hyperparameters: { lr: learningRate(0.01), momentum: momentumShare },
  state: { v: { shape: 'like theta', initial: '0' } },
  update: equations`
    point = theta - momentum * v      # look-ahead
    v     = momentum * v + lr * g     # momentum
    theta = theta - v                 # step`,
  asksAt: 'point',
  axes: { form: lookAhead },
  mistakes: [
    nesterovIsPlain,
    nesterovLooksBack,
    nesterovStepsFromThePoint,
    nesterovDoubleMomentum,
    nesterovSilentClip,
    momentumNotPersisted,
    momentumStaleVelocity('v = momentum * v + lr * g', 'theta = theta - v'),
    signFlipped('v'),
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    nesterovInitEmptyBuffer,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  reducesTo: [
    {
      to: 'sgd',
      fixed: { momentum: 0 },
      settles: ['form'],
      statement: 'With momentum 0 it is SGD, and the look-ahead point is theta.',
      source: '[AMA564] Nesterov at β = 0',
    },
  ],
};
