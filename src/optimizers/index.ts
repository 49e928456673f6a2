import { adabelief } from './adabelief.js';
import { adadelta } from './adadelta.js';
import { adagrad } from './adagrad.js';
import { adagradFull } from './adagradFull.js';
import { adagradw } from './adagradw.js';
import { adam } from './adam.js';
import { adamax } from './adamax.js';
import { adamL2 } from './adamL2.js';
import { adamw } from './adamw.js';
import { amsgrad } from './amsgrad.js';
import { lamb } from './lamb.js';
import { lars } from './lars.js';
import { lion } from './lion.js';
import { momentum } from './momentum.js';
import { nadam } from './nadam.js';
import { nesterov } from './nesterov.js';
import type { Optimizer } from './optimizer.js';
import { qhm } from './qhm.js';
import { radam } from './radam.js';
import { rmsprop } from './rmsprop.js';
import { rmspropCentered } from './rmspropCentered.js';
import { rmspropCorrected } from './rmspropCorrected.js';
import { rmspropw } from './rmspropw.js';
import { rprop } from './rprop.js';
import { sgd } from './sgd.js';
import { sgdL2 } from './sgdL2.js';
import { sgdw } from './sgdw.js';
import { signSgd } from './signSgd.js';
import { signum } from './signum.js';
import { yogi } from './yogi.js';

/** Every optimizer, simplest first. */
export const optimizers: readonly Optimizer[] = [
  sgd,
  sgdL2,
  momentum,
  nesterov,
  qhm,
  signSgd,
  signum,
  lion,
  rprop,
  adagrad,
  adagradFull,
  rmsprop,
  rmspropCentered,
  rmspropCorrected,
  adadelta,
  adam,
  amsgrad,
  adamax,
  yogi,
  adabelief,
  nadam,
  radam,
  adamL2,
  adamw,
  sgdw,
  adagradw,
  rmspropw,
  lars,
  lamb,
];
