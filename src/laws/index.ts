import { optimizers } from '../optimizers/index.js';
import { adabeliefConstantGradient } from './adam/adabeliefConstantGradient.js';
import { adamaxNorm } from './adam/adamaxNorm.js';
import { adamaxStepBound } from './adam/adamaxStepBound.js';
import { amsgradNeverFalls } from './adam/amsgradNeverFalls.js';
import { amsgradWhileRising } from './adam/amsgradWhileRising.js';
import { constantGradient } from './adam/constantGradient.js';
import { firstStep } from './adam/firstStep.js';
import { foldedStep } from './adam/foldedStep.js';
import { nadamConstantMomentum } from './adam/nadamConstantMomentum.js';
import { radamTendsToAdam } from './adam/radamTendsToAdam.js';
import { stepBound } from './adam/stepBound.js';
import { yogiChange } from './adam/yogiChange.js';
import { yogiFirstStep } from './adam/yogiFirstStep.js';
import { adadeltaPreviousIsDescent } from './adaptiveRates/adadeltaPreviousIsDescent.js';
import { adadeltaUnits } from './adaptiveRates/adadeltaUnits.js';
import { adagradConstantGradient } from './adaptiveRates/adagradConstantGradient.js';
import { adagradFullAlongAxes } from './adaptiveRates/adagradFullAlongAxes.js';
import { adagradFullTurns } from './adaptiveRates/adagradFullTurns.js';
import { adagradKnowsAxes } from './adaptiveRates/adagradKnowsAxes.js';
import { adagradRateNeverRises } from './adaptiveRates/adagradRateNeverRises.js';
import { rmspropPreconditioner } from './adaptiveRates/rmspropPreconditioner.js';
import { scaleInvariance } from './adaptiveRates/scaleInvariance.js';
import { secondMomentSum } from './adaptiveRates/secondMomentSum.js';
import { agreesWithEquations } from './behaviour/agreesWithEquations.js';
import { asksAtTheta } from './behaviour/asksAtTheta.js';
import { coordinatesAreIndependent } from './behaviour/coordinatesAreIndependent.js';
import { copiesGradients } from './behaviour/copiesGradients.js';
import { instancesAreApart } from './behaviour/instancesAreApart.js';
import { leavesInputsAlone } from './behaviour/leavesInputsAlone.js';
import { negation } from './behaviour/negation.js';
import { permutation } from './behaviour/permutation.js';
import { resumesFromState } from './behaviour/resumesFromState.js';
import { sameCallSameAnswer } from './behaviour/sameCallSameAnswer.js';
import { unrolled } from './gradientDescent/unrolled.js';
import type { Law } from './law.js';
import { asksAhead } from './momentum/asksAhead.js';
import { emaIsHeavyBall } from './momentum/emaIsHeavyBall.js';
import { lookAheadIsReparametrised } from './momentum/lookAheadIsReparametrised.js';
import { nesterovAverages } from './momentum/nesterovAverages.js';
import { reductionLaw } from './reduction.js';
import { commonScale } from './signs/commonScale.js';
import { onlySignsCount } from './signs/onlySignsCount.js';
import { rpropGrows } from './signs/rpropGrows.js';
import { lambAdamwFirstStep } from './trustRatio/lambAdamwFirstStep.js';
import { lambStepLength } from './trustRatio/lambStepLength.js';
import { larsStepLength } from './trustRatio/larsStepLength.js';
import { adamwFirstStep } from './weightDecay/adamwFirstStep.js';
import { l2IsWeightDecay } from './weightDecay/l2IsWeightDecay.js';
import { momentumL2IsNotDecay } from './weightDecay/momentumL2IsNotDecay.js';

/** What optimizers declare about each other. */
const reductions: readonly Law[] = optimizers.flatMap((optimizer) =>
  optimizer.reducesTo.map((reduction) => reductionLaw(optimizer, reduction)),
);

/** Every law, in reading order within its chapter. */
export const laws: readonly Law[] = [
  unrolled,
  emaIsHeavyBall,
  asksAhead,
  lookAheadIsReparametrised,
  nesterovAverages,
  onlySignsCount,
  commonScale,
  rpropGrows,
  secondMomentSum,
  adagradConstantGradient,
  adagradRateNeverRises,
  adagradKnowsAxes,
  adagradFullTurns,
  adagradFullAlongAxes,
  rmspropPreconditioner,
  adadeltaUnits,
  adadeltaPreviousIsDescent,
  scaleInvariance,
  firstStep,
  constantGradient,
  stepBound,
  foldedStep,
  amsgradWhileRising,
  amsgradNeverFalls,
  adamaxNorm,
  adamaxStepBound,
  yogiFirstStep,
  yogiChange,
  adabeliefConstantGradient,
  nadamConstantMomentum,
  radamTendsToAdam,
  l2IsWeightDecay,
  momentumL2IsNotDecay,
  adamwFirstStep,
  larsStepLength,
  lambStepLength,
  lambAdamwFirstStep,
  ...reductions,
  agreesWithEquations,
  asksAtTheta,
  coordinatesAreIndependent,
  permutation,
  negation,
  leavesInputsAlone,
  sameCallSameAnswer,
  copiesGradients,
  instancesAreApart,
  resumesFromState,
];
