import { geometricDecay } from './convergence/geometricDecay.js';
import type { Theorem } from './theorem.js';

/** Every theorem, in reading order within its chapter. */
export const theorems: readonly Theorem[] = [geometricDecay];
