import { adBackwardAssignedToSelf } from './adBackwardAssignedToSelf.js';
import { adDetachedNeg } from './adDetachedNeg.js';
import { adDivGradient } from './adDivGradient.js';
import { adErfSevenDigits } from './adErfSevenDigits.js';
import { adGeluFormsMixed } from './adGeluFormsMixed.js';
import { adGradNotResetOnReuseTopology } from './adGradNotResetOnReuseTopology.js';
import { adIaddInPlace } from './adIaddInPlace.js';
import { adLogBase } from './adLogBase.js';
import { adLogShifted } from './adLogShifted.js';
import { adMissingReverseOps } from './adMissingReverseOps.js';
import { adNoChainFactor } from './adNoChainFactor.js';
import { adNoTopoRecursive } from './adNoTopoRecursive.js';
import { adNumberFactor } from './adNumberFactor.js';
import { adNumberOperandNotWrappedInBackward } from './adNumberOperandNotWrappedInBackward.js';
import { adOpWithoutBackward } from './adOpWithoutBackward.js';
import { adOverwriteAll } from './adOverwriteAll.js';
import { adOverwriteOneOp } from './adOverwriteOneOp.js';
import { adPowExponentGrad } from './adPowExponentGrad.js';
import { adPowNegativeBaseNan } from './adPowNegativeBaseNan.js';
import { adPowTypeConfusion } from './adPowTypeConfusion.js';
import { adPreorderTopo } from './adPreorderTopo.js';
import { adReluInverted } from './adReluInverted.js';
import { adRpowReversed } from './adRpowReversed.js';
import { adRsubReversed } from './adRsubReversed.js';
import { adSeedMissing } from './adSeedMissing.js';
import { adSigmoidGrad } from './adSigmoidGrad.js';
import { adSubSign } from './adSubSign.js';
import { adTanhGrad } from './adTanhGrad.js';
import { adTanhOverflow } from './adTanhOverflow.js';
import { adZeroGradLeafOnly } from './adZeroGradLeafOnly.js';
import type { EngineMistake } from './engineMistake.js';

/** The mistakes that engines are known to make, the more telling name first where two are the same function. */
export const engineMistakes: readonly EngineMistake[] = [
  adSeedMissing,
  adOverwriteAll,
  adSubSign,
  adDivGradient,
  adTanhGrad,
  adSigmoidGrad,
  adTanhOverflow,
  adErfSevenDigits,
  adGeluFormsMixed,
  adReluInverted,
  adLogBase,
  adLogShifted,
  adPowExponentGrad,
  adPowNegativeBaseNan,
  adPowTypeConfusion,
  adMissingReverseOps,
  adNumberOperandNotWrappedInBackward,
  adNumberFactor,
  adRsubReversed,
  adRpowReversed,
  adDetachedNeg,
  adOpWithoutBackward,
  adOverwriteOneOp,
  adNoTopoRecursive,
  adPreorderTopo,
  adBackwardAssignedToSelf,
  adNoChainFactor,
  adIaddInPlace,
  adZeroGradLeafOnly,
  adGradNotResetOnReuseTopology,
];
