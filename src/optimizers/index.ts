import { adam } from './adam.js';
import { adamL2 } from './adamL2.js';
import { adamw } from './adamw.js';
import { momentum } from './momentum.js';
import type { Optimizer } from './optimizer.js';
import { rmspropCorrected } from './rmspropCorrected.js';
import { sgd } from './sgd.js';
import { sgdL2 } from './sgdL2.js';
import { sgdw } from './sgdw.js';

/** Every optimizer, simplest first. */
export const optimizers: readonly Optimizer[] = [sgd, sgdL2, momentum, rmspropCorrected, adam, adamL2, adamw, sgdw];
