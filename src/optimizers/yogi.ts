import { equations } from '../formula/equations.js';
import { ballOfYogi } from './ball.js';
import { beta1, beta2, eps, learningRate } from './hyperparameter.js';
import { adamBetaDecayNotComplement } from './mistakes/adamBetaDecayNotComplement.js';
import { adamEpsMissing } from './mistakes/adamEpsMissing.js';
import { noSqrt } from './mistakes/adamNoSqrt.js';
import { adamOneMinusSwapped } from './mistakes/adamOneMinusSwapped.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { yogiDirectionTurned } from './mistakes/yogiDirectionTurned.js';
import { yogiIsAdam } from './mistakes/yogiIsAdam.js';
import { yogiSizeForgotten } from './mistakes/yogiSizeForgotten.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Axis, Optimizer } from './optimizer.js';

const corrected = (denominator: string) => [
  {
    replace: 'theta = theta - lr * m / (sqrt(v) + eps)',
    with: `m_hat = m / (1 - beta1^t)   # bias correction
           v_hat = v / (1 - beta2^t)   # bias correction
           theta = theta - lr * m_hat / (${denominator})`,
  },
];

const form: Axis = {
  question: 'Where do the moments start, and are they corrected for it?',
  choices: [
    {
      id: 'uncorrected',
      statement: 'Both moments start at 0 and are used as they are.',
      edits: [],
      users: ['Zaheer et al.'],
      source: 'Zaheer, Reddi, Sachan, Kale & Kumar (2018), Algorithm 2',
    },
    {
      id: 'corrected',
      statement: 'Both moments start at 1e-6 and are corrected as if they started at 0.',
      edits: corrected('sqrt(v_hat) + eps'),
      state: { m: { shape: 'like theta', initial: '1e-6' }, v: { shape: 'like theta', initial: '1e-6' } },
      users: ['optax'],
      source: 'optax.yogi; optax/_src/transform.py, scale_by_yogi (initial_accumulator_value of mu and nu)',
      differs: 'from t = 1',
      breaks: { negation: 'its first moment starts at a positive number' },
    },
    {
      id: 'corrected-hat',
      statement:
        'The second moment starts at 1e-6; both are corrected as if they started at 0, and eps joins the root before.',
      edits: corrected('sqrt(v_hat) + eps / sqrt(1 - beta2^t)'),
      state: { v: { shape: 'like theta', initial: '1e-6' } },
      users: ['TensorFlow Addons'],
      source: 'tensorflow_addons/optimizers/yogi.py, Yogi (initial_accumulator_value of v)',
      differs: 'from t = 1; from corrected by the place of eps and the start of m',
    },
  ],
};

/** Adam whose second moment moves by the size of the gradient alone, however far away it is. */
export const yogi: Optimizer = {
  id: 'yogi',
  title: 'Yogi',
  chapter: 'adam',
  summary: 'Adam without bias correction whose second moment moves towards the squared gradient by a fraction of it.',
  source: 'Zaheer, Reddi, Sachan, Kale & Kumar (2018), Algorithm 2',
  alsoCalled: ['yogioptimizer'],
  hyperparameters: { lr: learningRate(0.01), beta1, beta2, eps: { ...eps, default: 1e-3 } },
  state: { m: { shape: 'like theta', initial: '0' }, v: { shape: 'like theta', initial: '0' } },
  update: equations`
    m     = beta1 * m + (1 - beta1) * g                # momentum
    v     = v - (1 - beta2) * (sign(v - g^2) * g^2)    # adaptive scaling
    theta = theta - lr * m / (sqrt(v) + eps)           # combination`,
  showsBy: 8,
  axes: { form },
  mistakes: [
    yogiIsAdam,
    yogiDirectionTurned,
    yogiSizeForgotten,
    adamBetaDecayNotComplement,
    adamOneMinusSwapped,
    adamStateResetEachStep,
    signFlipped('lr * m / (sqrt(v) + eps)'),
    noSqrt('sqrt(v)', 'v'),
    { ...adamEpsMissing, edits: [{ replace: 'sqrt(v) + eps', with: 'sqrt(v)' }] },
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  ball: ballOfYogi,
  reducesTo: [],
};
