import type { Graph, NodeIndex } from '../autodiff/graph.js';

/** Circumstances of a differentiation that a right engine does not notice, or of which conventions differ. */
export interface GradientProbes {
  /** `backward` is called a second time without clearing in between; what engines then hold is a convention. */
  readonly twice?: true;
  /** The same run once more in the same evaluation of the submission. */
  readonly repeat?: true;
  /** Constants are handed over as plain numbers (else, where an engine wraps them, as its own constants). */
  readonly plainNumbers?: true;
  /**
   * `backward` is called, all gradients are cleared, by the engine's own function or by hand in every node, and
   * `backward` is called again: the gradient is what the second one gives.
   */
  readonly cleared?: 'own' | 'by hand';
  /** `backward` is called from this node before it is called from the output; what is added up is a convention. */
  readonly innerFirst?: NodeIndex;
  /** The data of the variables are set to these before `backward`; which of both it reads is a convention. */
  readonly changedTo?: Float64Array;
  /**
   * A step of training: the variables are made with these data, a graph of them is walked back, then their data are set
   * to the point and their gradients to 0, and the graph is built of them anew.
   */
  readonly steppedFrom?: Float64Array;
}

/** What an autodiff engine is asked: the value and the gradient of a graph with one output, at a point. */
export interface GradientRequest {
  readonly graph: Graph;
  /** One number per variable. */
  readonly at: Float64Array;
  readonly probes?: GradientProbes;
}
