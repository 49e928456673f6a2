import type { Theorem } from '../theorem.js';
import { centralDifference } from './centralDifference.js';
import { checkAwayFromKinks } from './checkAwayFromKinks.js';
import { checkInAnyUnit } from './checkInAnyUnit.js';
import { clearedBetweenProbes } from './clearedBetweenProbes.js';
import { stepOfDifference } from './stepOfDifference.js';

/** What a check of a gradient by finite differences has to heed, in reading order. */
export const gradientCheckTheorems: readonly Theorem[] = [
  centralDifference,
  stepOfDifference,
  checkInAnyUnit,
  checkAwayFromKinks,
  clearedBetweenProbes,
];
