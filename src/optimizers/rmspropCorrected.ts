import { equations } from '../formula/equations.js';
import { epsPlacement } from './axes/epsPlacement.js';
import { ballOfRmsprop } from './ball.js';
import { beta2, eps, learningRate } from './hyperparameter.js';
import { adamBiasCorrectionMissingPowerInV } from './mistakes/adamBiasCorrectionMissingPower.js';
import { adamBiasCorrectionMultipliedInV } from './mistakes/adamBiasCorrectionMultiplied.js';
import { adamEpsMissing } from './mistakes/adamEpsMissing.js';
import { adamEpsTwice } from './mistakes/adamEpsTwice.js';
import { adamNoSqrt } from './mistakes/adamNoSqrt.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { adamTIsEpoch } from './mistakes/adamTIsEpoch.js';
import { adamTNeverIncremented } from './mistakes/adamTNeverIncremented.js';
import { adamTOffByOneHigh } from './mistakes/adamTOffByOneHigh.js';
import { adamTPerParameter } from './mistakes/adamTPerParameter.js';
import { adamTStartsAtZero } from './mistakes/adamTStartsAtZero.js';
import { adamVAbsoluteValue } from './mistakes/adamVAbsoluteValue.js';
import { adamVNotSquared } from './mistakes/adamVNotSquared.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { rmspropNoBiasCorrection } from './mistakes/rmspropNoBiasCorrection.js';
import { rmspropNoComplement } from './mistakes/rmspropNoComplement.js';
import { rmspropOneMinusSwapped } from './mistakes/rmspropOneMinusSwapped.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { tPerCoordinate } from './mistakes/tPerCoordinate.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Optimizer } from './optimizer.js';

/** RMSProp whose second moment is corrected for its start at zero. */
export const rmspropCorrected: Optimizer = {
  id: 'rmsprop-corrected',
  title: 'RMSProp with bias correction',
  chapter: 'adaptive-rates',
  summary: 'Divide the gradient by the root of a moving average of its squares, corrected for the start at 0.',
  source: '[EECS182] Algorithm 2; optax.rmsprop(bias_correction=True) with eps inside the root',
  alsoCalled: ['rmspropbiascorrected', 'biascorrectedrmsprop', 'rmspropwithbiascorrection'],
  hyperparameters: {
    lr: learningRate(0.001),
    beta2: { ...beta2, aliases: [...beta2.aliases, 'rho', 'decay_rate'] },
    eps,
  },
  state: { v: { shape: 'like theta', initial: '0' } },
  update: equations`
    v     = beta2 * v + (1 - beta2) * g^2        # adaptive scaling
    v_hat = v / (1 - beta2^t)                    # bias correction
    theta = theta - lr * g / (sqrt(v_hat) + eps) # step`,
  axes: {
    eps: epsPlacement({ outside: ['EECS182'], inside: ['optax'], insideUncorrected: [], hat: [] }),
  },
  mistakes: [
    rmspropNoBiasCorrection,
    adamBiasCorrectionMissingPowerInV,
    adamTOffByOneHigh,
    adamTPerParameter,
    tPerCoordinate,
    adamTNeverIncremented,
    adamTIsEpoch,
    adamTStartsAtZero,
    adamBiasCorrectionMultipliedInV,
    adamStateResetEachStep,
    signFlipped('lr * g / (sqrt(v_hat) + eps)'),
    rmspropNoComplement('beta2'),
    rmspropOneMinusSwapped('beta2'),
    adamVNotSquared,
    adamVAbsoluteValue,
    adamNoSqrt,
    adamEpsMissing,
    adamEpsTwice,
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  reducesTo: [],
  ball: ballOfRmsprop('beta2'),
};
