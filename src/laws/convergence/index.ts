import type { Theorem } from '../theorem.js';
import { adamEndsAtTheWorst } from './adamEndsAtTheWorst.js';
import { averagedIterate } from './averagedIterate.js';
import { bestFixedRate } from './bestFixedRate.js';
import { builtPreconditioner } from './builtPreconditioner.js';
import { constantRateBall } from './constantRateBall.js';
import { decayLaw } from './decayLaw.js';
import { descentLemma } from './descentLemma.js';
import { divergenceThresholds } from './divergenceThresholds.js';
import { endsInItsBall } from './endsInItsBall.js';
import { expectedMoments } from './expectedMoments.js';
import { firstStepForgetsBeta2 } from './firstStepForgetsBeta2.js';
import { geometricDecay } from './geometricDecay.js';
import { l2IsNotDecay } from './l2IsNotDecay.js';
import { longHorizon } from './longHorizon.js';
import { momentumMatrixPower } from './momentumMatrixPower.js';
import { momentumSaddle } from './momentumSaddle.js';
import { momentumWithoutRate } from './momentumWithoutRate.js';
import { ratesThatNeverRise } from './ratesThatNeverRise.js';
import { saddlePoint } from './saddlePoint.js';
import { scaledRegularizer } from './scaledRegularizer.js';
import { scaleOfTheLoss } from './scaleOfTheLoss.js';
import { smallGradients } from './smallGradients.js';

/** Every theorem about where the steps lead, in reading order. */
export const convergenceTheorems: readonly Theorem[] = [
  geometricDecay,
  momentumMatrixPower,
  divergenceThresholds,
  momentumWithoutRate,
  descentLemma,
  bestFixedRate,
  smallGradients,
  saddlePoint,
  momentumSaddle,
  averagedIterate,
  constantRateBall,
  ratesThatNeverRise,
  adamEndsAtTheWorst,
  expectedMoments,
  firstStepForgetsBeta2,
  scaleOfTheLoss,
  decayLaw,
  l2IsNotDecay,
  scaledRegularizer,
  builtPreconditioner,
  longHorizon,
  endsInItsBall,
];
