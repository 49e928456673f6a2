import { adamwMultiplier } from './adamwMultiplier.js';
import { constant } from './constant.js';
import { cosine } from './cosine.js';
import { cosineRestarts } from './cosineRestarts.js';
import { epochDoubling } from './epochDoubling.js';
import { exponential } from './exponential.js';
import { inverseSquareRoot } from './inverseSquareRoot.js';
import { inverseTime } from './inverseTime.js';
import { linearWarmup } from './linearWarmup.js';
import type { Schedule } from './schedule.js';
import { stepDecay } from './stepDecay.js';

/** Every schedule of the learning rate, simplest first. */
export const schedules: readonly Schedule[] = [
  constant,
  inverseTime,
  inverseSquareRoot,
  exponential,
  stepDecay,
  epochDoubling,
  linearWarmup,
  cosine,
  cosineRestarts,
  adamwMultiplier,
];
