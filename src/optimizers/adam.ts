import { equations } from '../formula/equations.js';
import { epsPlacement } from './axes/epsPlacement.js';
import { ballOfAdam } from './ball.js';
import { beta1, beta2, eps, learningRate } from './hyperparameter.js';
import { adamBcBeta1Everywhere } from './mistakes/adamBcBeta1Everywhere.js';
import { adamBetaDecayNotComplement } from './mistakes/adamBetaDecayNotComplement.js';
import { adamBetasSwapped } from './mistakes/adamBetasSwapped.js';
import { adamBiasCorrectionMissingPower } from './mistakes/adamBiasCorrectionMissingPower.js';
import { adamBiasCorrectionMOnly } from './mistakes/adamBiasCorrectionMOnly.js';
import { adamBiasCorrectionMultiplied } from './mistakes/adamBiasCorrectionMultiplied.js';
import { adamBiasCorrectionVOnly } from './mistakes/adamBiasCorrectionVOnly.js';
import { adamEpsMissing } from './mistakes/adamEpsMissing.js';
import { adamEpsTwice } from './mistakes/adamEpsTwice.js';
import { adamMomentsOverwritten } from './mistakes/adamMomentsOverwritten.js';
import { adamNoBiasCorrection } from './mistakes/adamNoBiasCorrection.js';
import { adamNoSqrt } from './mistakes/adamNoSqrt.js';
import { adamOneMinusSwapped } from './mistakes/adamOneMinusSwapped.js';
import { adamOneMinusSwappedInBoth } from './mistakes/adamOneMinusSwappedInBoth.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { adamTIsEpoch } from './mistakes/adamTIsEpoch.js';
import { adamTNeverIncremented } from './mistakes/adamTNeverIncremented.js';
import { adamTOffByOneHigh } from './mistakes/adamTOffByOneHigh.js';
import { adamTPerParameter } from './mistakes/adamTPerParameter.js';
import { adamTStartsAtZero } from './mistakes/adamTStartsAtZero.js';
import { adamVAbsoluteValue } from './mistakes/adamVAbsoluteValue.js';
import { adamVMeanGradient } from './mistakes/adamVMeanGradient.js';
import { adamVNoComplement } from './mistakes/adamVNoComplement.js';
import { adamVNotSquared } from './mistakes/adamVNotSquared.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { tPerCoordinate } from './mistakes/tPerCoordinate.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Optimizer } from './optimizer.js';

/** One of the earliest Adams for browsers corrects by multiplying, and has been copied with it. */
const inConvnetjs = {
  users: ['convnetjs'],
  source:
    'karpathy/convnetjs 0.3.0, src/convnet_trainers.js: gsumi·(1 − beta1^k), "correct bias first moment estimate"',
};

/** Written to remember less: a block of parameters has one rate. */
const inAdamMini = {
  users: ['Adam-mini'],
  source: 'zyushun/Adam-mini, adam_mini/adam_mini.py, "other blocks": a tensor is one block; Zhang et al. (2024)',
};

/** Adam: momentum and adaptive scaling, both corrected for their start at zero. */
export const adam: Optimizer = {
  id: 'adam',
  title: 'Adam',
  chapter: 'adam',
  summary: 'Divide a moving average of the gradients by the root of one of their squares, both bias-corrected.',
  source: 'Kingma & Ba (2015), Algorithm 1',
  alsoCalled: ['adamoptimizer'],
  hyperparameters: { lr: learningRate(0.001), beta1, beta2, eps },
  state: { m: { shape: 'like theta', initial: '0' }, v: { shape: 'like theta', initial: '0' } },
  update: equations`
    m     = beta1 * m + (1 - beta1) * g                # momentum
    v     = beta2 * v + (1 - beta2) * g^2              # adaptive scaling
    m_hat = m / (1 - beta1^t)                          # bias correction
    v_hat = v / (1 - beta2^t)                          # bias correction
    theta = theta - lr * m_hat / (sqrt(v_hat) + eps)   # combination`,
  axes: {
    eps: epsPlacement({
      outside: [
        'Kingma & Ba Algorithm 1',
        'HW3',
        'EECS182',
        'AMA564',
        'PyTorch',
        'optax',
        'TensorFlow.js',
        'MLX',
        'BERT',
        'CS231n',
        'CMU 10-714',
        'convnetjs',
      ],
      inside: ['NOTES'],
      insideUncorrected: ['CPEN455'],
      hat: [
        'TensorFlow',
        'Keras',
        'PyTorch SparseAdam',
        'Kingma & Ba section 2',
        'adnn',
        'ONNX',
        'loshchil/AdamW-and-SGDW',
      ],
    }),
  },
  mistakes: [
    adamNoBiasCorrection,
    adamBiasCorrectionMissingPower,
    adamTOffByOneHigh,
    adamTPerParameter,
    tPerCoordinate,
    adamTNeverIncremented,
    adamTIsEpoch,
    adamTStartsAtZero,
    { ...adamBiasCorrectionMultiplied, onPurpose: inConvnetjs },
    adamMomentsOverwritten,
    adamBiasCorrectionMOnly,
    adamBiasCorrectionVOnly,
    adamBetaDecayNotComplement,
    adamOneMinusSwapped,
    adamStateResetEachStep,
    signFlipped('lr * m_hat / (sqrt(v_hat) + eps)'),
    adamBcBeta1Everywhere,
    adamBetasSwapped,
    adamVNoComplement,
    adamOneMinusSwappedInBoth,
    adamVNotSquared,
    adamVAbsoluteValue,
    { ...adamVMeanGradient, onPurpose: inAdamMini },
    adamNoSqrt,
    adamEpsMissing,
    adamEpsTwice,
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  reducesTo: [
    {
      to: 'rmsprop-corrected',
      fixed: { beta1: 0 },
      statement: 'With beta1 = 0 it is RMSProp with bias correction.',
      source: '[CPEN455] "When β1 = 0, Adam is almost the same as RMSProp"; [EECS182] Algorithm 2',
    },
  ],
  ball: ballOfAdam,
};
