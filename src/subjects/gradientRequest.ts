import type { Graph } from '../autodiff/graph.js';

/** Circumstances of a differentiation that a right engine does not notice, or of which conventions differ. */
export interface GradientProbes {
  /** `backward` is called a second time without clearing in between; what engines then hold is a convention. */
  readonly twice?: true;
  /** The same run once more in the same evaluation of the submission. */
  readonly repeat?: true;
  /** Constants are handed over as plain numbers (else, where an engine wraps them, as its own constants). */
  readonly plainNumbers?: true;
}

/** What an autodiff engine is asked: the value and the gradient of a graph with one output, at a point. */
export interface GradientRequest {
  readonly graph: Graph;
  /** One number per variable. */
  readonly at: Float64Array;
  readonly probes?: GradientProbes;
}
