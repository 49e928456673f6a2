/** One parameter tensor: a flat list of doubles and the shape it is read in (row-major). */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/** One step: a gradient per tensor, and the hyperparameters that change before it (a schedule). */
export interface TraceStep {
  readonly gradients: readonly Float64Array[];
  readonly set?: Readonly<Record<string, number>>;
}

/** Circumstances of a run that a right implementation does not notice. */
export interface Probes {
  /** The caller hands over the same gradient arrays in every step and overwrites them in between. */
  readonly reuseArrays?: true;
  /** After this many steps the state is copied, and a fresh instance goes on from the copy. */
  readonly resumeAt?: number;
  /** A second instance takes a step with other gradients before each step of the first. */
  readonly twin?: true;
  /** The run is asked for once more, after the same run without this mark. */
  readonly repeat?: true;
}

/**
 * What a subject is asked: start from these tensors, take these steps.
 * The k-th gradient is scripted: it is handed out whatever point it was asked at.
 */
export interface TraceRequest {
  /** Canonical names (`lr`, `beta1`, …); dimensionless unless the optimizer says otherwise. */
  readonly hyperparameters: Readonly<Record<string, number>>;
  readonly tensors: readonly Tensor[];
  readonly steps: readonly TraceStep[];
  readonly probes?: Probes;
}
