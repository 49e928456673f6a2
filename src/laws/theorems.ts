import { convergenceTheorems } from './convergence/index.js';
import { gradientCheckTheorems } from './gradientChecks/index.js';
import type { Theorem } from './theorem.js';
import { trainingTheorems } from './training/index.js';

/** Every theorem, in reading order within its chapter. */
export const theorems: readonly Theorem[] = [...gradientCheckTheorems, ...trainingTheorems, ...convergenceTheorems];
