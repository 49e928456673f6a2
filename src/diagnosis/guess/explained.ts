import type { Algorithm } from '../../optimizers/algorithm.js';

/** What was asked for, and what the submission turned out to be. */
export interface Explained {
  readonly right: Algorithm;
  readonly mistaken: Algorithm;
}
