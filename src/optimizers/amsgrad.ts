import { equations } from '../formula/equations.js';
import { adam } from './adam.js';
import { decayOption } from './axes/decayOption.js';
import { epsHat } from './axes/epsHat.js';
import { adamBetaDecayNotComplement } from './mistakes/adamBetaDecayNotComplement.js';
import { adamBiasCorrectionMOnly } from './mistakes/adamBiasCorrectionMOnly.js';
import { adamEpsMissing } from './mistakes/adamEpsMissing.js';
import { adamEpsTwice } from './mistakes/adamEpsTwice.js';
import { adamNoSqrt } from './mistakes/adamNoSqrt.js';
import { adamOneMinusSwapped } from './mistakes/adamOneMinusSwapped.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { adamVAbsoluteValue } from './mistakes/adamVAbsoluteValue.js';
import { adamVMeanGradient } from './mistakes/adamVMeanGradient.js';
import { adamVNoComplement } from './mistakes/adamVNoComplement.js';
import { adamVNotSquared } from './mistakes/adamVNotSquared.js';
import { amsgradMaxKeptInV } from './mistakes/amsgradMaxKeptInV.js';
import { amsgradMaxOfSquares } from './mistakes/amsgradMaxOfSquares.js';
import { amsgradNotDifferentFromAdam } from './mistakes/amsgradNotDifferentFromAdam.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import type { Mistake } from './mistakes/mistake.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Axis, Optimizer } from './optimizer.js';

const correctedMoment = 'm_hat = m / (1 - beta1^t)   # bias correction';

const form: Axis = {
  question: 'Are the moments corrected for their start at zero, and before or after the maximum?',
  choices: [
    {
      id: 'uncorrected',
      statement: 'Neither moment is corrected; the maximum is of the second moment as it is.',
      edits: [],
      users: ['optax uncorrected'],
      source:
        'Reddi, Kale & Kumar (2018), Algorithm 2; optax.amsgrad(bias_correction_mu=False, bias_correction_nu=False)',
    },
    {
      id: 'max-then-correct',
      statement: 'The maximum is of the second moment as it is; it and the first moment are corrected afterwards.',
      edits: [
        { replace: 'v_hat = max(v_hat, v)', with: `v_hat = max(v_hat, v)   # adaptive scaling\n${correctedMoment}` },
        { replace: 'sqrt(v_hat)', with: 'sqrt(v_hat / (1 - beta2^t))' },
        { replace: 'lr * m', with: 'lr * m_hat' },
      ],
      users: ['PyTorch', 'PyTorch AdamW', 'TensorFlow', 'Keras'],
      source:
        'torch.optim.Adam and AdamW, amsgrad=True (torch/optim/adam.py, max_exp_avg_sqs); ' +
        'keras.optimizers.Adam(amsgrad=True), keras/src/optimizers/adam.py (Keras 3)',
      differs: 'from t = 1',
    },
    {
      id: 'correct-then-max',
      statement: 'Both moments are corrected, and the maximum is of the corrected second moment.',
      edits: [
        {
          replace: 'v_hat = max(v_hat, v)',
          with: `${correctedMoment}\nv_hat = max(v_hat, v / (1 - beta2^t))   # adaptive scaling`,
        },
        { replace: 'lr * m', with: 'lr * m_hat' },
      ],
      users: ['optax'],
      source: 'optax.amsgrad; optax/_src/transform.py, scale_by_amsgrad (nu_max of the corrected nu)',
      differs: 'from t = 1; from max-then-correct once the corrected second moment falls',
    },
  ],
};

/** Half of a correction that has both halves or none. */
const firstMomentOnly: Mistake = {
  ...adamBiasCorrectionMOnly,
  edits: [{ replace: 'lr * m', with: 'lr * (m / (1 - beta1^t))' }],
  explanation:
    'Reddi, Kale & Kumar correct neither moment, and libraries correct both. With m alone corrected the first step is ' +
    '1/√(1 − beta2) times lr: 31.6 times at the defaults.',
};

/** The paper divides by √v̂ alone. */
const inThePaper = {
  users: ['Reddi, Kale & Kumar'],
  source: 'Reddi, Kale & Kumar (2018), Algorithm 2: x − α_t·m_t/√v̂_t',
};

/** Adam whose denominator never becomes smaller again. */
export const amsgrad: Optimizer = {
  id: 'amsgrad',
  title: 'AMSGrad',
  chapter: 'adam',
  summary: 'Adam without bias correction that divides by the root of the largest second moment so far.',
  source: 'Reddi, Kale & Kumar (2018), Algorithm 2, where eps is 0',
  alsoCalled: ['amsgradoptimizer', 'adamamsgrad', 'ams'],
  hyperparameters: adam.hyperparameters,
  state: { ...adam.state, v_hat: { shape: 'like theta', initial: '0' } },
  update: equations`
    m     = beta1 * m + (1 - beta1) * g            # momentum
    v     = beta2 * v + (1 - beta2) * g^2          # adaptive scaling
    v_hat = max(v_hat, v)                          # adaptive scaling
    theta = theta - lr * m / (sqrt(v_hat) + eps)   # combination`,
  showsBy: 3,
  axes: {
    decay: decayOption({
      firstLine: 'm = beta1 * m + (1 - beta1) * g',
      none: {
        users: ['optax uncorrected', 'PyTorch', 'TensorFlow', 'Keras', 'optax'],
        source: 'Reddi, Kale & Kumar (2018), Algorithm 2; torch.optim.Adam(amsgrad=True) (weight_decay=0, its default)',
      },
      coupled: { users: ['PyTorch'], source: 'torch.optim.Adam(amsgrad=True, weight_decay=…), torch/optim/adam.py' },
      decoupled: {
        users: ['PyTorch AdamW', 'Keras'],
        source: 'torch.optim.AdamW(amsgrad=True); BaseOptimizer._apply_weight_decay (Keras 3), for every optimizer',
      },
    }),
    eps: epsHat({
      outside: ['PyTorch', 'PyTorch AdamW', 'optax'],
      hat: ['TensorFlow', 'Keras'],
      outsideSource: 'torch.optim.Adam(amsgrad=True); optax.amsgrad (eps; eps_root is 0)',
      hatSource: 'keras.optimizers.Adam(amsgrad=True), "epsilon hat"',
    }),
    form,
  },
  mistakes: [
    amsgradNotDifferentFromAdam,
    amsgradMaxKeptInV,
    amsgradMaxOfSquares,
    firstMomentOnly,
    adamBetaDecayNotComplement,
    adamOneMinusSwapped,
    adamStateResetEachStep,
    signFlipped('lr * m / (sqrt(v_hat) + eps)'),
    adamVNoComplement,
    adamVNotSquared,
    adamVAbsoluteValue,
    adamVMeanGradient,
    adamNoSqrt,
    { ...adamEpsMissing, onPurpose: inThePaper },
    adamEpsTwice,
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  reducesTo: [],
};
