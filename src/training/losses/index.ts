import { binaryCrossEntropy } from './binaryCrossEntropy.js';
import { crossEntropy } from './crossEntropy.js';
import { halfSquared } from './halfSquared.js';
import type { Loss } from './loss.js';
import { meanSquared } from './meanSquared.js';
import { squared } from './squared.js';

/** Every loss, simplest first. */
export const losses: readonly Loss[] = [squared, halfSquared, meanSquared, binaryCrossEntropy, crossEntropy];
