import { adamEndsAtTheWorst } from './convergence/adamEndsAtTheWorst.js';
import { averagedIterate } from './convergence/averagedIterate.js';
import { bestFixedRate } from './convergence/bestFixedRate.js';
import { builtPreconditioner } from './convergence/builtPreconditioner.js';
import { constantRateBall } from './convergence/constantRateBall.js';
import { decayLaw } from './convergence/decayLaw.js';
import { descentLemma } from './convergence/descentLemma.js';
import { divergenceThresholds } from './convergence/divergenceThresholds.js';
import { endsInItsBall } from './convergence/endsInItsBall.js';
import { expectedMoments } from './convergence/expectedMoments.js';
import { firstStepForgetsBeta2 } from './convergence/firstStepForgetsBeta2.js';
import { geometricDecay } from './convergence/geometricDecay.js';
import { l2IsNotDecay } from './convergence/l2IsNotDecay.js';
import { longHorizon } from './convergence/longHorizon.js';
import { momentumMatrixPower } from './convergence/momentumMatrixPower.js';
import { momentumWithoutRate } from './convergence/momentumWithoutRate.js';
import { ratesThatNeverRise } from './convergence/ratesThatNeverRise.js';
import { saddlePoint } from './convergence/saddlePoint.js';
import { scaledRegularizer } from './convergence/scaledRegularizer.js';
import { scaleOfTheLoss } from './convergence/scaleOfTheLoss.js';
import { smallGradients } from './convergence/smallGradients.js';
import type { Theorem } from './theorem.js';

/** Every theorem, in reading order within its chapter. */
export const theorems: readonly Theorem[] = [
  geometricDecay,
  momentumMatrixPower,
  divergenceThresholds,
  momentumWithoutRate,
  descentLemma,
  bestFixedRate,
  smallGradients,
  saddlePoint,
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
