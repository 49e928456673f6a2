import { callsDoNotGrow } from './callsDoNotGrow.js';
import { chainRule } from './chainRule.js';
import { changedData } from './changedData.js';
import { clearingGradients } from './clearingGradients.js';
import { longChain, veryLongChain } from './deepChains.js';
import { derivatives } from './derivativeOf.js';
import type { EngineLaw } from './engineLaw.js';
import { farFromZero } from './farFromZero.js';
import { gradientIsLinear } from './gradientIsLinear.js';
import { kinks } from './kinks.js';
import { leavesPointAlone } from './leavesPointAlone.js';
import { minusAndOver } from './minusAndOver.js';
import { nextStep } from './nextStep.js';
import { numberInFront } from './numberInFront.js';
import { orderOfVisiting } from './orderOfVisiting.js';
import { plainNumbers } from './plainNumbers.js';
import { randomGraphsAgree } from './randomGraphsAgree.js';
import { sameGradientAgain } from './sameGradientAgain.js';
import { secondBackward } from './secondBackward.js';
import { sumOverUses } from './sumOverUses.js';
import { valueAgrees } from './valueAgrees.js';
import { walkingAgain } from './walkingAgain.js';

/** Every law of engines, in reading order. */
export const engineLaws: readonly EngineLaw[] = [
  valueAgrees,
  ...derivatives,
  minusAndOver,
  plainNumbers,
  numberInFront,
  chainRule,
  sumOverUses,
  orderOfVisiting,
  gradientIsLinear,
  randomGraphsAgree,
  farFromZero,
  kinks,
  sameGradientAgain,
  leavesPointAlone,
  secondBackward,
  walkingAgain,
  clearingGradients,
  nextStep,
  changedData,
  callsDoNotGrow,
  longChain,
  veryLongChain,
];
