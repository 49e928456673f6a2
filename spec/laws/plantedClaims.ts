import { convergenceClaims } from './convergence/plantedClaims.js';
import { gradientCheckClaims } from './gradientChecks/plantedClaims.js';
import type { PlantedClaim } from './plantedClaim.js';
import { trainingClaims } from './training/plantedClaims.js';

/** For every theorem, claims that it must refute; a chapter's stand in its folder. */
export const plantedClaims: readonly PlantedClaim[] = [...gradientCheckClaims, ...trainingClaims, ...convergenceClaims];
