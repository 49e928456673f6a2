import { adamSubjects } from './adam/planted.js';
import { adaptiveRatesSubjects } from './adaptiveRates/planted.js';
import { behaviourSubjects } from './behaviour/planted.js';
import { gradientDescentSubjects } from './gradientDescent/planted.js';
import { momentumSubjects } from './momentum/planted.js';
import type { Planted } from './planted.js';
import { signSubjects } from './signs/planted.js';
import { trustRatioSubjects } from './trustRatio/planted.js';
import { weightDecaySubjects } from './weightDecay/planted.js';

/** For every law that is visible from outside, subjects that it must call wrong; a chapter's stand in its folder. */
export const plantedSubjects: Readonly<Record<string, readonly Planted[]>> = {
  ...gradientDescentSubjects,
  ...momentumSubjects,
  ...adaptiveRatesSubjects,
  ...adamSubjects,
  ...weightDecaySubjects,
  ...trustRatioSubjects,
  ...behaviourSubjects,
  ...signSubjects,
};
