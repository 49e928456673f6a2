import { bestIsKept } from '../../../src/laws/training/bestIsKept.js';
import { clippedNorm } from '../../../src/laws/training/clippedNorm.js';
import { clippedTogether } from '../../../src/laws/training/clippedTogether.js';
import { clippedTwice } from '../../../src/laws/training/clippedTwice.js';
import { clippedValues } from '../../../src/laws/training/clippedValues.js';
import { drawnVariance } from '../../../src/laws/training/drawnVariance.js';
import { epochAverage } from '../../../src/laws/training/epochAverage.js';
import { epochCoversAll } from '../../../src/laws/training/epochCoversAll.js';
import { equalUnits } from '../../../src/laws/training/equalUnits.js';
import { initialVariance } from '../../../src/laws/training/initialVariance.js';
import { inverseSquares } from '../../../src/laws/training/inverseSquares.js';
import { lossesDoNotOverflow } from '../../../src/laws/training/lossesDoNotOverflow.js';
import { lossGradients } from '../../../src/laws/training/lossGradients.js';
import { minibatchUnbiased } from '../../../src/laws/training/minibatchUnbiased.js';
import { minibatchVariance } from '../../../src/laws/training/minibatchVariance.js';
import { penaltyGradients } from '../../../src/laws/training/penaltyGradients.js';
import { penaltyIsEven } from '../../../src/laws/training/penaltyIsEven.js';
import { runningAverage } from '../../../src/laws/training/runningAverage.js';
import { scheduleSeries } from '../../../src/laws/training/scheduleSeries.js';
import { scheduleStages } from '../../../src/laws/training/scheduleStages.js';
import { shiftInvariance } from '../../../src/laws/training/shiftInvariance.js';
import { softmaxMinusTarget } from '../../../src/laws/training/softmaxMinusTarget.js';
import { stoppingWindow } from '../../../src/laws/training/stoppingWindow.js';
import { variancePreserved } from '../../../src/laws/training/variancePreserved.js';
import { zeroInitialization } from '../../../src/laws/training/zeroInitialization.js';
import { byNorm } from '../../../src/training/clipping/byNorm.js';
import { byValue } from '../../../src/training/clipping/byValue.js';
import { type PlantedClaim, planted } from '../plantedClaim.js';

/** One edit, as a claim about a rule. */
const edit = (replace: string, wrong: string) => [{ replace, with: wrong }];

/** The claim of the series with another one for a schedule. */
const series = (id: string, wrong: object) => ({
  ...scheduleSeries.claim,
  [id]: { ...scheduleSeries.claim[id], ...wrong } as (typeof scheduleSeries.claim)[string],
});

const stages = (id: string, wrong: object) => ({
  ...scheduleStages.claim,
  [id]: { ...scheduleStages.claim[id], ...wrong } as (typeof scheduleStages.claim)[string],
});

const initial: readonly PlantedClaim[] = [
  planted(zeroInitialization, 'a sigmoid layer of zeros has zero gradients too', { activation: 'sigmoid', start: 0 }),
  planted(zeroInitialization, 'small weights have zero gradients too', { activation: 'tanh', start: 0.01 }),
  planted(equalUnits, 'units that differ have the same gradients too', 0.25),
  planted(initialVariance, 'He keeps the variance of a layer without activation', {
    'he-normal': 'fan_in * variance',
  }),
  planted(initialVariance, 'Xavier keeps the variance of every layer', {
    'xavier-uniform': 'fan_in * variance / gain^2',
  }),
  planted(initialVariance, 'the width of a uniform distribution is its deviation', {
    'lecun-uniform': 'fan_in * variance * 3 / gain^2',
  }),
  planted(drawnVariance, 'the gain is √2', 'sqrt(2) * scale'),
  planted(drawnVariance, 'the gain is 1/√2', 'scale / sqrt(2)'),
  planted(drawnVariance, 'the weights are 10 % wider', '1.1 * scale'),
  planted(variancePreserved, 'He keeps the mean square without activation', {
    'he-normal': { activation: 'identity', ratio: '1' },
  }),
  planted(variancePreserved, 'LeCun keeps the mean square behind a ReLU', {
    'lecun-normal': { activation: 'relu', ratio: '1' },
  }),
  planted(variancePreserved, 'Xavier keeps the mean square of every layer', {
    'xavier-normal': { activation: 'identity', ratio: '1' },
  }),
];

const data: readonly PlantedClaim[] = [
  planted(epochCoversAll, 'the number of updates is floor(n/p)', ['m * p <= n', 'n < (m + 1) * p']),
  planted(epochCoversAll, 'the number of updates is always one more than floor(n/p)', [
    '(m - 1) * p <= n',
    'n < m * p',
  ]),
  planted(minibatchUnbiased, 'the sum over a minibatch is divided by the size of the data', 'sum / n'),
  planted(minibatchUnbiased, 'the sum over a minibatch is not divided', 'sum'),
  planted(minibatchVariance, 'without repetition the variance is a p-th too', {
    ...minibatchVariance.claim,
    distinct: 'variance / p',
  }),
  planted(minibatchVariance, 'the variance falls with the square of p', {
    ...minibatchVariance.claim,
    repeated: 'variance / p^2',
  }),
  planted(epochAverage, 'all minibatches weigh alike', '1 / m'),
  planted(epochAverage, 'a minibatch weighs p of n, the last one too', 'p / n'),
];

const lossesAndPenalties: readonly PlantedClaim[] = [
  planted(lossGradients, 'the factor 2 is not in the gradient of the square', {
    squared: edit('2 * (z - y)', 'z - y'),
  }),
  planted(lossGradients, 'the mean is not in the gradient of the mean', {
    'mean-squared': edit('2 * (z - y) / n', '2 * (z - y)'),
  }),
  planted(lossGradients, 'the gradient of the binary cross-entropy is its output minus the target', {
    'binary-cross-entropy': edit('(z < 0 ? exp(z) / (1 + exp(z)) : 1 / (1 + exp(-z))) - y', 'z - y'),
  }),
  planted(
    softmaxMinusTarget,
    'the target is not subtracted',
    edit('exp(z - highest) / total - y', 'exp(z - highest) / total'),
  ),
  planted(
    softmaxMinusTarget,
    'the target is minus the softmax',
    edit('exp(z - highest) / total - y', 'y - exp(z - highest) / total'),
  ),
  planted(
    shiftInvariance,
    'the loss takes the output where it has shifted the others',
    edit('log(total) - (z - highest)', 'log(total) - z'),
  ),
  planted(
    shiftInvariance,
    'the gradient takes the exponential where the total is shifted',
    edit('slope = exp(z - highest) / total - y', 'slope = exp(z) / total - y'),
  ),
  planted(lossesDoNotOverflow, 'the cross-entropy needs no shift', {
    'cross-entropy': edit('highest = largest(z)', 'highest = 0'),
  }),
  planted(lossesDoNotOverflow, 'the logarithm of the sigmoid is as good as softplus', {
    'binary-cross-entropy': edit('max(z, 0) - z * y + log1p(exp(-abs(z)))', 'log(1 + exp(z)) - z * y'),
  }),
  planted(penaltyGradients, 'the gradient of λ/2·θ² is 2·λ·θ', {
    ...penaltyGradients.claim,
    l2: '2 * weight_decay * theta',
  }),
  planted(penaltyIsEven, 'the L1 penalty pulls a parameter at 0 as if it were negative', {
    ...penaltyIsEven.claim,
    l1: 'weight_decay * (theta > 0 ? 1 : -1)',
  }),
  planted(penaltyGradients, 'the L1 penalty pulls down whatever the sign', {
    ...penaltyGradients.claim,
    l1: 'weight_decay',
  }),
];

const clipping: readonly PlantedClaim[] = [
  planted(clippedNorm, 'short gradients are made as long as the limit', edit('max(norm(g), limit)', 'norm(g)')),
  planted(clippedNorm, 'the square of the norm is compared', edit('max(norm(g), limit)', 'max(dot(g, g), limit)')),
  planted(
    clippedNorm,
    'something is added to the norm',
    edit('limit / max(norm(g), limit)', 'min(1, limit / (norm(g) + 1e-6))'),
  ),
  planted(
    clippedNorm,
    'each coordinate is clipped on its own',
    edit('limit / max(norm(g), limit)', 'limit / max(abs(g), limit)'),
  ),
  planted(
    clippedNorm,
    'the product of the limit and an inverse is 1 to the bit',
    edit('limit / max(norm(g), limit)', 'limit * min(1 / norm(g), 1 / limit)'),
  ),
  planted(clippedTwice, 'in the form of PyTorch clipping again changes nothing', {
    exact: 'stays',
    padded: 'stays',
  }),
  planted(clippedTwice, 'clipping again shrinks in every form', { exact: 'shrinks', padded: 'shrinks' }),
  planted(clippedTogether, 'so is clipping each tensor by norm', byNorm),
  planted(clippedTogether, 'so is clipping each coordinate by value', byValue),
  planted(clippedValues, 'negative coordinates are left alone', {
    ...clippedValues.claim,
    edits: edit('max(-limit, min(limit, g))', 'min(limit, g)'),
  }),
  planted(clippedValues, '(1, 1) points elsewhere when it is clipped to 1', { edits: [], turns: [1, 1] }),
];

const rates: readonly PlantedClaim[] = [
  planted(scheduleStages, 'step decay falls one epoch early', stages('step-decay', { length: 'every - 1' })),
  planted(scheduleStages, 'the doubling strategy doubles the rate too', stages('epoch-doubling', { rate: 'lr' })),
  planted(
    scheduleStages,
    'the cosine has a whole period',
    stages('cosine', { rate: 'floor + (lr - floor) * cos(4 * arctan(1) * j / length)^2' }),
  ),
  planted(scheduleStages, 'periods grow by the first one', stages('cosine-restarts', { length: 'period * (1 + i)' })),
  planted(scheduleStages, 'the warm-up starts at 0', stages('linear-warmup', { rate: 'lr * min(1, i / warmup)' })),
  planted(
    scheduleSeries,
    'the rates 1/(t + 1) have a finite sum',
    series('inverse-time', { rates: { sum: 'finite', remaining: '2 * lr / (t + 1)' } }),
  ),
  planted(
    scheduleSeries,
    'the squares of 1/√t have a finite sum',
    series('inverse-square-root', { squares: { sum: 'finite', remaining: '2 * lr^2 / t' } }),
  ),
  planted(
    scheduleSeries,
    'the rates of step decay have no finite sum',
    series('step-decay', { rates: { sum: 'infinite', growth: 'lr * t', terms: 'k', reaches: 'k * lr' } }),
  ),
  planted(
    scheduleSeries,
    'the rates of exponential decay have no finite sum, by a bound that does not grow',
    series('exponential', { rates: { sum: 'infinite', growth: '0', terms: 'k', reaches: 'lr' } }),
  ),
  planted(
    scheduleSeries,
    'the rates of exponential decay have no finite sum, by a sum that is not reached',
    series('exponential', { rates: { sum: 'infinite', growth: '0', terms: 'k', reaches: 'k * lr' } }),
  ),
  planted(
    scheduleSeries,
    'the sum of 1/(t + 1) grows with the root of t',
    series('inverse-time', {
      rates: { sum: 'infinite', growth: '2 * lr * sqrt(t + 1)', terms: 'k^2', reaches: 'k * lr' },
    }),
  ),
  planted(inverseSquares, 'the sum is π²/8, that of the odd terms', '(4 * arctan(1))^2 / 8'),
  planted(inverseSquares, 'the sum is 1.645', '1.645'),
];

const endings: readonly PlantedClaim[] = [
  planted(stoppingWindow, 'a tie counts as better', {
    ...stoppingWindow.claim,
    patience: edit('error < best - min_delta', 'error <= best - min_delta'),
  }),
  planted(stoppingWindow, 'patience waits one check longer', {
    ...stoppingWindow.claim,
    patience: edit('waited >= window', 'waited > window'),
  }),
  planted(stoppingWindow, 'checks are compared with the one before, not with the best', {
    ...stoppingWindow.claim,
    patience: edit('best = better ? error : best', 'best = error'),
  }),
  planted(stoppingWindow, 'a tie counts as a rise', {
    ...stoppingWindow.claim,
    rising: edit('error > last', 'error >= last'),
  }),
  planted(stoppingWindow, 'rises add up across falls', {
    ...stoppingWindow.claim,
    rising: edit('rose ? rises + 1 : 0', 'rose ? rises + 1 : rises'),
  }),
  planted(bestIsKept, 'the last of several equally good models is kept', { among: 'made', tie: 'last' }),
  planted(bestIsKept, 'checks behind the end count too', { among: 'all', tie: 'first' }),
  planted(runningAverage, 'the average of Theorem 3.2 counts all iterates alike', { 'rate-weighted': '1' }),
  planted(runningAverage, 'the average of Theorem 3.2 counts by the squares of the rates', { 'rate-weighted': 'lr^2' }),
  planted(runningAverage, 'the mean counts by the rates', { uniform: 'lr' }),
];

/** For every theorem about training, claims that it must refute. */
export const trainingClaims: readonly PlantedClaim[] = [
  ...initial,
  ...data,
  ...lossesAndPenalties,
  ...clipping,
  ...rates,
  ...endings,
];
