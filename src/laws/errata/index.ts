import { averagedDescentErrata } from './ama564/averagedDescent.js';
import { layerByLayer } from './ama564/layerByLayer.js';
import { missingRoots } from './ama564/missingRoots.js';
import { momentumErrata } from './ama564/momentum.js';
import { nesterovErrata } from './ama564/nesterov.js';
import { noisyQuality } from './ama564/noisyQuality.js';
import { saddlePoint } from './ama564/saddlePoint.js';
import { expectationErrata } from './cpen455/expectations.js';
import { notNesterov } from './cpen455/notNesterov.js';
import { expectedStep } from './cpen455/stepBound.js';
import { momentumPenaltyErrata } from './eecs182/momentumPenalty.js';
import { penaltyErrata } from './eecs182/penalty.js';
import { preconditionerErrata } from './eecs182/preconditioner.js';
import type { Erratum } from './erratum.js';
import { adjointSlips } from './hw3/adjoints.js';
import { betaRange } from './hw3/betaRange.js';
import { decayErrata } from './hw3/decay.js';
import { epsPlacements } from './hw3/epsPlacement.js';
import { firstStepSlips } from './hw3/firstSteps.js';
import { uncorrectedStep } from './hw3/uncorrectedStep.js';
import { secondMomentErrata } from './kingmaBa/secondMoment.js';
import { stepErrata } from './kingmaBa/steps.js';
import { biasCorrectionErrata } from './notes/biasCorrection.js';
import { chainOfThree } from './notes/chainOfThree.js';
import { rmspropErrata } from './notes/rmsprop.js';
import { secondMoment } from './notes/secondMoment.js';
import { zeroStart } from './notes/zeroStart.js';

/** Every erratum, by source, in the order of the source's text. */
export const errata: readonly Erratum[] = [
  ...adjointSlips,
  betaRange,
  ...epsPlacements,
  ...decayErrata,
  uncorrectedStep,
  ...firstStepSlips,
  notNesterov,
  ...expectationErrata,
  expectedStep,
  ...momentumPenaltyErrata,
  ...preconditionerErrata,
  ...penaltyErrata,
  layerByLayer,
  noisyQuality,
  ...averagedDescentErrata,
  saddlePoint,
  ...momentumErrata,
  ...nesterovErrata,
  ...missingRoots,
  ...rmspropErrata,
  secondMoment,
  zeroStart,
  ...biasCorrectionErrata,
  chainOfThree,
  ...stepErrata,
  ...secondMomentErrata,
];
