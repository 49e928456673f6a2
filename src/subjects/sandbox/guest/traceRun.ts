import type { Contract } from '../../contracts/contract.js';
import type { Realm } from '../../contracts/realm.js';
import type { Plan } from '../job.js';
import type { Trace } from '../traceCodec.js';

/** The submission, evaluated once. */
export interface Evaluation {
  readonly exports: unknown;
  readonly realm: Realm;
}

/** Where a run has come to; read from outside when it was interrupted. */
export interface Progress {
  /** From 1; 0 before the first step. */
  step: number;
  /** How often a gradient has been asked for, in all runs. */
  asked: number;
}

export interface TraceRun {
  readonly plan: Plan;
  readonly contract: Contract;
  readonly trace: Trace;
  readonly evaluation: Evaluation;
  /** For traces that resume from saved state. */
  readonly second?: Evaluation;
  readonly progress: Progress;
  /** Puts a watch on the hyperparameter object: a probe's, which then is not looked at for changes. */
  readonly watch?: (carrier: object) => object;
}
