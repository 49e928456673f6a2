import { adamEndsAtTheWorst } from '../../../src/laws/convergence/adamEndsAtTheWorst.js';
import { averagedIterate } from '../../../src/laws/convergence/averagedIterate.js';
import { bestFixedRate } from '../../../src/laws/convergence/bestFixedRate.js';
import { builtPreconditioner } from '../../../src/laws/convergence/builtPreconditioner.js';
import { constantRateBall } from '../../../src/laws/convergence/constantRateBall.js';
import { decayLaw } from '../../../src/laws/convergence/decayLaw.js';
import { descentLemma } from '../../../src/laws/convergence/descentLemma.js';
import { divergenceThresholds } from '../../../src/laws/convergence/divergenceThresholds.js';
import { endsInItsBall } from '../../../src/laws/convergence/endsInItsBall.js';
import { expectedMoments } from '../../../src/laws/convergence/expectedMoments.js';
import { firstStepForgetsBeta2 } from '../../../src/laws/convergence/firstStepForgetsBeta2.js';
import { geometricDecay } from '../../../src/laws/convergence/geometricDecay.js';
import { l2IsNotDecay } from '../../../src/laws/convergence/l2IsNotDecay.js';
import { longHorizon } from '../../../src/laws/convergence/longHorizon.js';
import { momentumMatrixPower } from '../../../src/laws/convergence/momentumMatrixPower.js';
import { momentumSaddle } from '../../../src/laws/convergence/momentumSaddle.js';
import { momentumWithoutRate } from '../../../src/laws/convergence/momentumWithoutRate.js';
import { ratesThatNeverRise } from '../../../src/laws/convergence/ratesThatNeverRise.js';
import { saddlePoint } from '../../../src/laws/convergence/saddlePoint.js';
import { scaledRegularizer } from '../../../src/laws/convergence/scaledRegularizer.js';
import { scaleOfTheLoss } from '../../../src/laws/convergence/scaleOfTheLoss.js';
import { smallGradients } from '../../../src/laws/convergence/smallGradients.js';
import { type PlantedClaim, planted } from '../plantedClaim.js';

/** What is wrongly claimed of where the steps lead. */
export const convergenceClaims: readonly PlantedClaim[] = [
  planted(geometricDecay, 'the factor is 1 − lr·a/2, as for f = a·theta²/4', '(1 - lr * a / 2)^t'),
  planted(geometricDecay, 'the first step is already the second', '(1 - lr * a)^(t + 1)'),
  planted(momentumMatrixPower, 'the averaging form takes the whole gradient', {
    ...momentumMatrixPower.claim,
    ema: momentumMatrixPower.claim['heavy-ball'],
  }),
  planted(momentumMatrixPower, 'Nesterov takes its gradient at theta', {
    ...momentumMatrixPower.claim,
    nesterov: ['1 - lr * curvature', '-momentum', 'lr * curvature', 'momentum'],
  }),
  planted(divergenceThresholds, 'momentum changes nothing of the threshold', {
    ...divergenceThresholds.claim,
    'heavy-ball': '2 / L',
  }),
  planted(divergenceThresholds, 'the averaging form has the threshold of the heavy ball', {
    ...divergenceThresholds.claim,
    ema: '2 * (1 + beta) / L',
  }),
  planted(divergenceThresholds, 'the look-ahead widens the range of rates as the heavy ball does', {
    ...divergenceThresholds.claim,
    nesterov: '2 * (1 + beta) / L',
  }),
  planted(divergenceThresholds, 'gradient descent diverges from 1/L on', {
    ...divergenceThresholds.claim,
    'gradient-descent': '1 / L',
  }),
  planted(momentumWithoutRate, 'it converges for every gamma above 0, as [AMA564] leaves open', '0'),
  planted(momentumWithoutRate, 'it diverges for every gamma below 1 − 2/a', '1 - 2 / a'),
  planted(descentLemma, 'the square of the rate costs nothing', 'alpha'),
  planted(descentLemma, 'it costs alpha²·L, twice as much as it does', 'alpha * (1 - alpha * L)'),
  planted(bestFixedRate, 'the best rate is 2/L', { rate: '2 / L', decrease: '1 / (2 * L)' }),
  planted(bestFixedRate, 'the decrease is ‖g‖²/L', { rate: '1 / L', decrease: '1 / L' }),
  planted(bestFixedRate, 'the best rate is 1/(2L), which promises 3/8 of ‖g‖²/L', {
    rate: '1 / (2 * L)',
    decrease: '3 / (8 * L)',
  }),
  planted(smallGradients, 'the 2 stands below the line', 'L * (start - lower) / (2 * T)'),
  planted(smallGradients, 'the squared gradients fall like 1/T²', '2 * L * (start - lower) / T^2'),
  planted(saddlePoint, 'y grows by lr and not by twice as much', {
    ...saddlePoint.claim,
    leaves: 'log(1 / nudge) / log(1 + lr)',
  }),
  planted(saddlePoint, 'x shrinks as on x²/2', { ...saddlePoint.claim, along: '(1 - lr)^t' }),
  planted(momentumSaddle, 'the heavy ball leaves no faster than gradient descent', {
    ...momentumSaddle.claim,
    'heavy-ball': { ...momentumSaddle.claim['heavy-ball'], sum: '1 + 2 * lr', product: '0' },
  }),
  planted(momentumSaddle, 'the average leaves as the heavy ball does', {
    ...momentumSaddle.claim,
    ema: momentumSaddle.claim['heavy-ball'],
  }),
  planted(momentumSaddle, 'the look-ahead changes nothing of how it leaves', {
    ...momentumSaddle.claim,
    nesterov: momentumSaddle.claim['heavy-ball'],
  }),
  planted(averagedIterate, 'the noise is forgotten', 'distance2 / (2 * sum)'),
  planted(averagedIterate, 'the distance counts a quarter', '(distance2 / 4 + B2 * squares) / (2 * sum)'),
  planted(averagedIterate, 'the rates are summed and then squared', '(distance2 + B2 * squares) / (2 * sum^2)'),
  planted(constantRateBall, 'what [AMA564] Proposition 3.1 prints', {
    bound: '(distance2 + B2 * (T + 1) * alpha^2) / (2 * (T + 1))',
    limit: 'B2 * alpha^2 / 2',
  }),
  planted(constantRateBall, 'the right bound tends to the printed B²·alpha²/2', {
    ...constantRateBall.claim,
    limit: 'B2 * alpha^2 / 2',
  }),
  planted(ratesThatNeverRise, 'RMSProp’s rate never rises', [...ratesThatNeverRise.claim, 'RMSProp: divisor']),
  planted(ratesThatNeverRise, 'in AMSGrad v itself never falls', [...ratesThatNeverRise.claim, 'AMSGrad: v']),
  planted(ratesThatNeverRise, 'PyTorch’s AMSGrad keeps the promise', [
    ...ratesThatNeverRise.claim,
    'AMSGrad in PyTorch: divisor',
  ]),
  planted(
    ratesThatNeverRise,
    'AdaGrad’s rate may rise',
    ratesThatNeverRise.claim.filter((quantity) => quantity !== 'AdaGrad: divisor'),
  ),
  planted(adamEndsAtTheWorst, 'Adam finds the best point too', { adam: -1, amsgrad: -1 }),
  planted(adamEndsAtTheWorst, 'AMSGrad goes with Adam', { adam: 1, amsgrad: 1 }),
  planted(adamEndsAtTheWorst, 'Adam ends between the best and the worst', { adam: 0, amsgrad: -1 }),
  planted(expectedMoments, 'the averages are unbiased as they are', { m: 'mean', v: 'square' }),
  planted(expectedMoments, 'the correction has no power', { m: '(1 - beta1) * mean', v: '(1 - beta2) * square' }),
  planted(expectedMoments, 'v estimates the square of the mean', {
    ...expectedMoments.claim,
    v: '(1 - beta2^t) * mean^2',
  }),
  planted(firstStepForgetsBeta2, 'the second step does not depend on beta2 either', 2),
  planted(firstStepForgetsBeta2, 'the first step depends on beta2', 0),
  planted(scaleOfTheLoss, 'Adam goes as with the rate c·lr', { ...scaleOfTheLoss.claim, adam: 1 }),
  planted(scaleOfTheLoss, 'SGD does not see the scale', { ...scaleOfTheLoss.claim, sgd: 0 }),
  planted(decayLaw, 'AdamW always decays by weight_decay alone, whatever the rate', {
    ...decayLaw.claim,
    'times-rate': '1 - weight_decay',
  }),
  planted(decayLaw, 'the decay follows the schedule only where it is multiplied by the whole rate', {
    ...decayLaw.claim,
    schedule: '1 - weight_decay',
  }),
  planted(decayLaw, 'the updated parameter decays twice', {
    ...decayLaw.claim,
    'on-updated-weight': '(1 - lr * weight_decay)^2',
  }),
  planted(l2IsNotDecay, 'every diagonal M has such a λ', { ...l2IsNotDecay.claim, equalWhere: 'm12 == 0' }),
  planted(l2IsNotDecay, 'no M has one, not even k·I', { ...l2IsNotDecay.claim, equalWhere: '0' }),
  planted(l2IsNotDecay, 'λ is the decay over the rate, whatever k is', { ...l2IsNotDecay.claim, lambda: 'decay / lr' }),
  planted(scaledRegularizer, 'the plain penalty does it', { ...scaledRegularizer.claim, power: 0 }),
  planted(scaledRegularizer, 'the penalty is scaled by M^(−1)', { ...scaledRegularizer.claim, power: -1 }),
  planted(scaledRegularizer, 'the decay is half the penalty’s weight', {
    ...scaledRegularizer.claim,
    decay: 'lr * lambda / 2',
  }),
  planted(builtPreconditioner, 'M_2 is M_1, as if it were prescribed: (1 − lr)² from 1', {
    ...builtPreconditioner.claim,
    second: 'theta1 - lr * theta1 / abs(theta0)',
  }),
  planted(builtPreconditioner, 'it decays by lr·λ', {
    first: '(1 - lr * lambda) * theta0',
    second: '(1 - lr * lambda) * theta1',
  }),
  planted(longHorizon, '1 − beta^t is 1 as soon as beta^t is below 2^−50', {
    ...longHorizon.claim,
    vanishes: '50 * log(2) / log(1 / beta)',
  }),
  planted(longHorizon, 'it takes beta^t below 2^−64', {
    ...longHorizon.claim,
    vanishes: '64 * log(2) / log(1 / beta)',
  }),
  planted(longHorizon, 'beta^t is 0 below the smallest normal number', {
    ...longHorizon.claim,
    underflows: '1022 * log(2) / log(1 / beta)',
  }),
  planted(endsInItsBall, 'every optimizer comes to rest at the minimum', '0 * radius'),
  planted(endsInItsBall, 'the balls are a tenth of what they are', 'radius / 10'),
];
