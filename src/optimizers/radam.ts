import { equations } from '../formula/equations.js';
import { adam } from './adam.js';
import { decayOption } from './axes/decayOption.js';
import { epsHat } from './axes/epsHat.js';
import { ballOfAdam } from './ball.js';
import { adamBetaDecayNotComplement } from './mistakes/adamBetaDecayNotComplement.js';
import { adamBetasSwapped } from './mistakes/adamBetasSwapped.js';
import { adamBiasCorrectionMissingPower } from './mistakes/adamBiasCorrectionMissingPower.js';
import { adamBiasCorrectionMultiplied } from './mistakes/adamBiasCorrectionMultiplied.js';
import { adamBiasCorrectionVOnly } from './mistakes/adamBiasCorrectionVOnly.js';
import { adamEpsMissing } from './mistakes/adamEpsMissing.js';
import { adamEpsTwice } from './mistakes/adamEpsTwice.js';
import { adamMomentsOverwritten } from './mistakes/adamMomentsOverwritten.js';
import { adamNoBiasCorrection, noBiasCorrection } from './mistakes/adamNoBiasCorrection.js';
import { adamNoSqrt } from './mistakes/adamNoSqrt.js';
import { adamOneMinusSwapped } from './mistakes/adamOneMinusSwapped.js';
import { adamStateResetEachStep } from './mistakes/adamStateResetEachStep.js';
import { adamTIsEpoch } from './mistakes/adamTIsEpoch.js';
import { adamTNeverIncremented } from './mistakes/adamTNeverIncremented.js';
import { adamTOffByOneHigh } from './mistakes/adamTOffByOneHigh.js';
import { adamTPerParameter } from './mistakes/adamTPerParameter.js';
import { tStartsAtZero } from './mistakes/adamTStartsAtZero.js';
import { adamVAbsoluteValue } from './mistakes/adamVAbsoluteValue.js';
import { adamVMeanGradient } from './mistakes/adamVMeanGradient.js';
import { adamVNoComplement } from './mistakes/adamVNoComplement.js';
import { adamVNotSquared } from './mistakes/adamVNotSquared.js';
import { learningRateChangeIgnored } from './mistakes/learningRateChangeIgnored.js';
import { radamNoRoot } from './mistakes/radamNoRoot.js';
import { radamNotRectified } from './mistakes/radamNotRectified.js';
import { radamRhoFormula } from './mistakes/radamRhoFormula.js';
import { radamUnrectifiedAdam } from './mistakes/radamUnrectifiedAdam.js';
import { signFlipped } from './mistakes/signFlipped.js';
import { stateSharedAcrossParams } from './mistakes/stateSharedAcrossParams.js';
import { stateSharedBetweenInstances } from './mistakes/stateSharedBetweenInstances.js';
import { stateStartsEmpty } from './mistakes/stateStartsEmpty.js';
import { tPerCoordinate } from './mistakes/tPerCoordinate.js';
import { zeroMeansDefault } from './mistakes/zeroMeansDefault.js';
import type { Axis, Optimizer } from './optimizer.js';

const direction = 'rectify ? r * m_hat / (sqrt(v_hat) + eps) : m_hat';

/**
 * At a rational β2 = p/q ρ_t never is 5: it would mean (3p − 2q)·S = t·p^t with S = q^(t−1) + q^(t−2)·p + … + p^(t−1),
 * which is coprime to p, so that S would divide t; but S > 2^(t−1) > t for t > 5, and ρ_t < t.
 */
const threshold: Axis = {
  question: 'How long must the average be before the step is rectified?',
  choices: [
    {
      id: 'four',
      statement: 'Longer than 4, where the variance of the second moment becomes finite.',
      edits: [],
      users: ['Liu et al.'],
      source: 'Liu et al. (2020), Algorithm 2: "if the variance is tractable, i.e., ρ_t > 4"',
    },
    {
      id: 'five',
      statement: 'Longer than 5; whether 5 itself counts makes no difference, because no rational beta2 reaches it.',
      edits: [{ replace: 'rho > 4', with: 'rho > 5' }],
      users: ['PyTorch', 'PyTorch decoupled', 'optax', 'TensorFlow Addons', 'LiyuanLucasLiu/RAdam'],
      source:
        'torch.optim.RAdam (ρ_t > 5); optax.radam (threshold=5.0, at least); ' +
        'tfa.optimizers.RectifiedAdam (sma_threshold=5.0, at least); LiyuanLucasLiu/RAdam, radam/radam.py (N_sma >= 5)',
      differs: 'in the one step in which the length lies between 4 and 5: t = 5 at beta2 = 0.999',
    },
  ],
};

const before: Axis = {
  question: 'What is the step until then?',
  choices: [
    {
      id: 'momentum',
      statement: 'The corrected first moment, not divided by anything.',
      edits: [],
      users: ['Liu et al.', 'PyTorch', 'PyTorch decoupled', 'optax', 'TensorFlow Addons'],
      source: 'Liu et al. (2020), Algorithm 2; torch.optim.RAdam; optax.radam; tfa.optimizers.RectifiedAdam',
    },
    {
      id: 'none',
      ball: { unknown: 'where beta2 forgets so fast that nothing is ever rectified it never steps' },
      statement: 'There is none: the parameters stay, while the moments gather.',
      edits: [{ replace: direction, with: 'rectify ? r * m_hat / (sqrt(v_hat) + eps) : 0' }],
      users: ['LiyuanLucasLiu/RAdam'],
      source: 'LiyuanLucasLiu/RAdam, radam/radam.py, RAdam (degenerated_to_sgd=False, its default)',
      differs: 'from t = 1',
    },
  ],
};

/** Adam that waits with its second moment until it is worth something. */
export const radam: Optimizer = {
  id: 'radam',
  title: 'RAdam',
  chapter: 'adam',
  summary: 'Adam whose steps are shortened while its second moment rests on few gradients, and undivided at first.',
  source: 'Liu et al. (2020), Algorithm 2, where eps is 0',
  alsoCalled: ['rectifiedadam', 'radamoptimizer'],
  hyperparameters: adam.hyperparameters,
  state: adam.state,
  update: equations`
    m       = beta1 * m + (1 - beta1) * g                                # momentum
    v       = beta2 * v + (1 - beta2) * g^2                              # adaptive scaling
    m_hat   = m / (1 - beta1^t)                                          # bias correction
    v_hat   = v / (1 - beta2^t)                                          # bias correction
    rho_inf = 2 / (1 - beta2) - 1                                        # rectification
    rho     = rho_inf - 2 * t * beta2^t / (1 - beta2^t)                  # rectification
    rectify = rho > 4                                                    # rectification
    r       = rectify ? sqrt((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho)) : 0   # rectification
    theta   = theta - lr * (rectify ? r * m_hat / (sqrt(v_hat) + eps) : m_hat)   # combination`,
  showsBy: 8,
  axes: {
    decay: decayOption({
      firstLine: 'm = beta1 * m + (1 - beta1) * g',
      none: {
        users: ['Liu et al.', 'PyTorch', 'optax', 'TensorFlow Addons', 'LiyuanLucasLiu/RAdam'],
        source: 'Liu et al. (2020), Algorithm 2; torch.optim.RAdam (weight_decay=0, its default); optax.radam',
      },
      coupled: { users: ['PyTorch'], source: 'torch.optim.RAdam(weight_decay=…), torch/optim/radam.py' },
      decoupled: {
        users: ['PyTorch decoupled'],
        source: 'torch.optim.RAdam(decoupled_weight_decay=True): param.mul_(1 − lr·weight_decay)',
      },
    }),
    threshold,
    before,
    eps: epsHat({
      outside: ['optax', 'TensorFlow Addons'],
      hat: ['PyTorch', 'PyTorch decoupled', 'LiyuanLucasLiu/RAdam'],
      outsideSource: 'optax.radam (eps; eps_root is 0); tfa.optimizers.RectifiedAdam',
      hatSource: 'torch.optim.RAdam: √(1 − β2^t)/(√v + ε); LiyuanLucasLiu/RAdam, radam/radam.py',
    }),
  },
  mistakes: [
    radamUnrectifiedAdam,
    radamRhoFormula,
    radamNotRectified,
    radamNoRoot,
    noBiasCorrection(...(adamNoBiasCorrection.edits ?? [])),
    adamBiasCorrectionMissingPower,
    adamBiasCorrectionMultiplied,
    adamTOffByOneHigh,
    adamTPerParameter,
    tPerCoordinate,
    adamTNeverIncremented,
    adamTIsEpoch,
    tStartsAtZero('m_hat = m / (1 - beta1^t)'),
    adamBiasCorrectionVOnly,
    adamBetaDecayNotComplement,
    adamStateResetEachStep,
    signFlipped(`lr * (${direction})`),
    adamVNoComplement,
    adamVNotSquared,
    adamNoSqrt,
    adamEpsTwice,
    adamMomentsOverwritten,
    adamBetasSwapped,
    adamOneMinusSwapped,
    adamVAbsoluteValue,
    adamVMeanGradient,
    {
      ...adamEpsMissing,
      onPurpose: { users: ['Liu et al.'], source: 'Liu et al. (2020), Algorithm 2: l_t = √((1 − β2^t)/v_t)' },
    },
    stateSharedAcrossParams,
    stateSharedBetweenInstances,
    stateStartsEmpty,
    learningRateChangeIgnored,
    zeroMeansDefault,
  ],
  ball: ballOfAdam,
  reducesTo: [],
};
