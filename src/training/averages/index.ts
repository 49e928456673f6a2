import type { Average } from './average.js';
import { rateWeighted } from './rateWeighted.js';
import { uniform } from './uniform.js';

/** Every average of iterates, simplest first. */
export const averages: readonly Average[] = [uniform, rateWeighted];
