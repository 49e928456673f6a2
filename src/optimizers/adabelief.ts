import { equations } from '../formula/equations.js';
import { beta1, decayRate, eps, learningRate } from './hyperparameter.js';
import { adabeliefEpsOnlyOutside } from './mistakes/adabeliefEpsOnlyOutside.js';
import { adabeliefIsAdam } from './mistakes/adabeliefIsAdam.js';
import { adabeliefStaleMean } from './mistakes/adabeliefStaleMean.js';
import { adamBetaDecayNotComplement } from './mistakes/adamBetaDecayNotComplement.js';
import { adamBiasCorrectionMissingPower } from './mistakes/adamBiasCorrectionMissingPower.js';
import { adamNoBiasCorrection } from './mistakes/adamNoBiasCorrection.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { tIsEpoch } from './mistakes/adamTIsEpoch.js';
import { tNeverIncremented } from './mistakes/adamTNeverIncremented.js';
import { tOffByOneHigh } from './mistakes/adamTOffByOneHigh.js';
import { adamTPerParameter } from './mistakes/adamTPerParameter.js';
import { tStartsAtZero } from './mistakes/adamTStartsAtZero.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import type { Mistake } from './mistakes/mistake.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { tPerCoordinate } from './mistakes/tPerCoordinate.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Axis, Optimizer } from './optimizer.js';

const firstMoment = 'm = beta1 * m + (1 - beta1) * g';

/** The authors' package switches rectification on unless it is told not to, and then places eps otherwise. */
const rectification: Axis = {
  question: 'Is the step rectified as in RAdam?',
  choices: [
    {
      id: 'none',
      statement: 'The step is not rectified.',
      edits: [],
      users: ['Zhuang et al.', 'optax', 'adabelief-pytorch 0.0.5'],
      source:
        'Zhuang et al. (2020), Algorithm 2; optax.adabelief (eps_root added to nu in every step); ' +
        'adabelief-pytorch with rectify=False',
    },
    {
      id: 'rectified',
      statement:
        'Once the average is longer than 5, the step is rectified, with eps beside the root before its correction; until then it is the corrected first moment.',
      edits: [
        {
          replace: 'theta = theta - lr * m_hat / (sqrt(s_hat) + eps)',
          with: `rho_inf = 2 / (1 - beta2) - 1                            # rectification
                 rho = rho_inf - 2 * t * beta2^t / (1 - beta2^t)          # rectification
                 rectify = rho >= 5                                       # rectification
                 r = rectify ? sqrt((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho)) : 0   # rectification
                 theta = theta - lr * (rectify ? r * m_hat / (sqrt(s_hat) + eps / sqrt(1 - beta2^t)) : m_hat)`,
        },
      ],
      users: ['adabelief-pytorch'],
      source: 'adabelief-pytorch 0.2.0, AdaBelief.step (rectify=True, the default from 0.1.0 on)',
      differs: 'from t = 1',
    },
  ],
};

/** The corrections of m and s. */
function inS(mistake: Mistake): Mistake {
  const edits = (mistake.edits ?? []).map((edit) => ({
    replace: edit.replace.replace(/^v /, 's '),
    with: edit.with.replace(/^v\b/, 's'),
  }));
  const { onPurpose: _, ...rest } = mistake;
  return { ...rest, edits };
}

/** Adam whose step is long where gradients are as expected. */
export const adabelief: Optimizer = {
  id: 'adabelief',
  title: 'AdaBelief',
  chapter: 'adam',
  summary: 'Adam with the squared distance of the gradient from its moving average in the place of its square.',
  source: 'Zhuang et al. (2020), Algorithm 2',
  alsoCalled: ['adabeliefoptimizer'],
  hyperparameters: {
    lr: learningRate(0.001),
    beta1,
    beta2: decayRate('decay rate of the squared prediction error', 0.999, ['b2', 'beta_2']),
    eps,
  },
  state: { m: { shape: 'like theta', initial: '0' }, s: { shape: 'like theta', initial: '0' } },
  update: equations`
    m     = beta1 * m + (1 - beta1) * g                  # momentum
    s     = beta2 * s + (1 - beta2) * (g - m)^2 + eps    # adaptive scaling
    m_hat = m / (1 - beta1^t)                            # bias correction
    s_hat = s / (1 - beta2^t)                            # bias correction
    theta = theta - lr * m_hat / (sqrt(s_hat) + eps)     # combination`,
  showsBy: 8,
  axes: { rectification },
  mistakes: [
    adabeliefIsAdam,
    adabeliefStaleMean,
    adabeliefEpsOnlyOutside,
    inS(adamNoBiasCorrection),
    inS(adamBiasCorrectionMissingPower),
    tOffByOneHigh(firstMoment),
    adamTPerParameter,
    tPerCoordinate,
    tNeverIncremented(firstMoment),
    tIsEpoch(firstMoment),
    tStartsAtZero('m_hat = m / (1 - beta1^t)'),
    adamBetaDecayNotComplement,
    adamStateResetEachStep,
    signFlipped('lr * m_hat / (sqrt(s_hat) + eps)'),
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  ball: { unknown: 'the variance below the root may be as small as eps just when a step crosses the minimum' },
  reducesTo: [],
};
