import type { TraceFailure } from './response.js';

/** What an engine answered; every number was checked to be one. */
export interface GradientAnswer {
  readonly kind: 'answer';
  readonly value: number;
  /** One partial per variable. */
  readonly gradient: Float64Array;
  /** The gradient after a second `backward`, where it was asked for and the engine has one. */
  readonly twice?: Float64Array;
  /** How often the function was evaluated, for engines that are handed one: it must not grow with the dimension. */
  readonly evaluations?: number;
  /** The input array was changed. */
  readonly inputModified?: true;
}

export type GradientResponse = GradientAnswer | TraceFailure;
