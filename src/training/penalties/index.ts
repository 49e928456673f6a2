import { decoupled } from './decoupled.js';
import { l1 } from './l1.js';
import { l2 } from './l2.js';
import type { Penalty } from './penalty.js';

/** Every way to keep parameters small, simplest first. */
export const penalties: readonly Penalty[] = [l2, l1, decoupled];
