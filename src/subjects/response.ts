/** Where in a submission something happened; line and column count from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly sourceLine?: string;
}

/** What was seen beside the numbers while a trace ran. Absent means: nothing of the kind. */
export interface Observations {
  /** A gradient array no longer held what it was given with; step counts from 1, tensor from 0. */
  readonly gradientModified?: { readonly step: number; readonly tensor: number };
  /** The name (as sent) of a hyperparameter that the submission changed. */
  readonly hyperparameterModified?: { readonly step: number; readonly name: string };
  /** Parameters changed in place although the contract hands them over for reading. */
  readonly parametersModified?: { readonly step: number; readonly tensor: number };
  /** The parameters were both updated in place and returned, and the two differ. */
  readonly disagreement?: { readonly step: number; readonly tensor: number };
}

/** The parameters after every step: `parameters[step][tensor][coordinate]`. */
export interface TraceAnswer {
  readonly kind: 'answer';
  readonly parameters: readonly (readonly Float64Array[])[];
  /**
   * The points at which the steps asked for their gradients, in the same order; absent where the gradients were handed
   * over, which are then those at the parameters before each step.
   */
  readonly asked?: readonly (readonly Float64Array[])[];
  readonly observations: Observations;
}

export const failureReasons = [
  'error', // it threw
  'bad-answer', // not numbers, wrong length, no return value
  'timeout',
  'memory',
  'output-limit',
  'protocol', // a program's lines are not as they should be
  'not-offered', // the contract has no way to do this (no state to save)
  'not-run', // an earlier request ended the run
  'harness-error', // ours, never the submission's
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** Why there is no answer. `message` is one sentence for the person who wrote the submission. */
export interface TraceFailure {
  readonly kind: 'failure';
  readonly reason: FailureReason;
  readonly message: string;
  /** Of a timeout: the seconds of wall clock that were given, where they and not the work ended the run. */
  readonly seconds?: number;
  /** The step, from 1, during which it happened. */
  readonly step?: number;
  readonly place?: SourcePlace;
  /** It recursed deeper than the stack is; whether that is a mistake depends on how deep the question was. */
  readonly limit?: 'recursion';
}

export type TraceResponse = TraceAnswer | TraceFailure;
