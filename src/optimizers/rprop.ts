import { equations } from '../formula/equations.js';
import { signChange } from './axes/signChange.js';
import { stepBounds } from './axes/stepBounds.js';
import { ballOfRprop } from './ball.js';
import { domain } from './domain.js';
import { type Hyperparameter, learningRate } from './hyperparameter.js';
import { rpropEtasSwapped } from './mistakes/rpropEtasSwapped.js';
import { rpropForgetsThePause } from './mistakes/rpropForgetsThePause.js';
import { rpropNoBounds } from './mistakes/rpropNoBounds.js';
import { rpropSizesReset } from './mistakes/rpropSizesReset.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { signMissing } from './mistakes/signMissing.js';
import { signOfZero } from './mistakes/signOfZero.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import type { Optimizer } from './optimizer.js';

const eta_minus: Hyperparameter = {
  meaning: 'what a step size shrinks by when the gradient has changed sign',
  default: 0.5,
  domain: domain('(0, 1)'),
  outside: 'at 1 and above no step ever becomes smaller',
  aliases: ['etaMinus', 'etaminus', 'eta_m', 'decrease'],
};

const eta_plus: Hyperparameter = {
  meaning: 'what a step size grows by when the gradient has kept its sign',
  default: 1.2,
  domain: domain('(1, inf)'),
  outside: 'at 1 and below no step ever becomes larger',
  aliases: ['etaPlus', 'etaplus', 'eta_p', 'increase'],
};

const min_step: Hyperparameter = {
  meaning: 'the smallest step size that shrinking leads to',
  default: 1e-6,
  domain: domain('[0, inf)'),
  outside: 'a step size cannot be negative',
  aliases: ['minStep', 'min_step_size', 'step_size_min', 'delta_min', 'deltaMin'],
};

const max_step: Hyperparameter = {
  meaning: 'the largest step size that growing leads to, at least min_step',
  default: 50,
  domain: domain('(0, inf)'),
  notBelow: 'min_step',
  outside: 'below min_step no step size is allowed',
  aliases: ['maxStep', 'max_step_size', 'step_size_max', 'delta_max', 'deltaMax'],
};

/** A step size for every coordinate, which grows while the gradient keeps its sign; the gradient's size has no say. */
export const rprop: Optimizer = {
  id: 'rprop',
  title: 'Rprop',
  chapter: 'signs',
  summary:
    'Give every coordinate a step size of its own: longer while its gradient keeps its sign, shorter when it turns.',
  source: 'Igel & Hüsken (2000), iRprop−; constants of Riedmiller & Braun (1993)',
  alsoCalled: ['irprop', 'irpropminus', 'resilientbackpropagation', 'resilientpropagation'],
  hyperparameters: {
    lr: { ...learningRate(0.1), meaning: 'step size that every coordinate starts with' },
    eta_minus,
    eta_plus,
    min_step,
    max_step,
  },
  state: { size: { shape: 'like theta', initial: 'lr' }, previous: { shape: 'like theta', initial: '0' } },
  update: equations`
    turn     = previous * g                                      # agreement
    longer   = min(eta_plus * size, max_step)                    # step size
    shorter  = max(eta_minus * size, min_step)                   # step size
    size     = turn > 0 ? longer : (turn < 0 ? shorter : size)   # step size
    g        = turn < 0 ? 0 : g                                  # pause
    previous = g                                                 # memory
    theta    = theta - size * sign(g)                            # step`,
  axes: { turn: signChange, bounds: stepBounds },
  mistakes: [
    rpropForgetsThePause,
    rpropEtasSwapped,
    rpropNoBounds,
    signMissing('g'),
    signOfZero('g'),
    signFlipped('size * sign(g)'),
    rpropSizesReset,
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
  ],
  reducesTo: [],
  ball: ballOfRprop,
};
