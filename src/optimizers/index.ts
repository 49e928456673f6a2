import { adadelta } from './adadelta.js';
import { adagrad } from './adagrad.js';
import { adagradw } from './adagradw.js';
import { adam } from './adam.js';
import { adamL2 } from './adamL2.js';
import { adamw } from './adamw.js';
import { momentum } from './momentum.js';
import type { Optimizer } from './optimizer.js';
import { rmsprop } from './rmsprop.js';
import { rmspropCentered } from './rmspropCentered.js';
import { rmspropCorrected } from './rmspropCorrected.js';
import { rmspropw } from './rmspropw.js';
import { sgd } from './sgd.js';
import { sgdL2 } from './sgdL2.js';
import { sgdw } from './sgdw.js';

/** Every optimizer, simplest first. */
export const optimizers: readonly Optimizer[] = [
  sgd,
  sgdL2,
  momentum,
  adagrad,
  rmsprop,
  rmspropCentered,
  rmspropCorrected,
  adadelta,
  adam,
  adamL2,
  adamw,
  sgdw,
  adagradw,
  rmspropw,
];
