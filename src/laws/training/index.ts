import type { Theorem } from '../theorem.js';
import { bestIsKept } from './bestIsKept.js';
import { clippedNorm } from './clippedNorm.js';
import { clippedTogether } from './clippedTogether.js';
import { clippedTwice } from './clippedTwice.js';
import { clippedValues } from './clippedValues.js';
import { drawnVariance } from './drawnVariance.js';
import { epochAverage } from './epochAverage.js';
import { epochCoversAll } from './epochCoversAll.js';
import { equalUnits } from './equalUnits.js';
import { initialVariance } from './initialVariance.js';
import { inverseSquares } from './inverseSquares.js';
import { lossesDoNotOverflow } from './lossesDoNotOverflow.js';
import { lossGradients } from './lossGradients.js';
import { minibatchUnbiased } from './minibatchUnbiased.js';
import { minibatchVariance } from './minibatchVariance.js';
import { penaltyGradients } from './penaltyGradients.js';
import { penaltyIsEven } from './penaltyIsEven.js';
import { runningAverage } from './runningAverage.js';
import { scheduleSeries } from './scheduleSeries.js';
import { scheduleStages } from './scheduleStages.js';
import { shiftInvariance } from './shiftInvariance.js';
import { softmaxMinusTarget } from './softmaxMinusTarget.js';
import { stoppingWindow } from './stoppingWindow.js';
import { variancePreserved } from './variancePreserved.js';
import { zeroInitialization } from './zeroInitialization.js';

/** The theorems of what surrounds a step, in reading order. */
export const trainingTheorems: readonly Theorem[] = [
  zeroInitialization,
  equalUnits,
  initialVariance,
  drawnVariance,
  variancePreserved,
  epochCoversAll,
  minibatchUnbiased,
  minibatchVariance,
  epochAverage,
  lossGradients,
  softmaxMinusTarget,
  shiftInvariance,
  lossesDoNotOverflow,
  penaltyGradients,
  penaltyIsEven,
  clippedNorm,
  clippedTwice,
  clippedTogether,
  clippedValues,
  scheduleStages,
  scheduleSeries,
  inverseSquares,
  stoppingWindow,
  bestIsKept,
  runningAverage,
];
