import type { Equations } from '../../formula/equations.js';

/** How far the outputs of a model are from what they should be. */
export interface Loss {
  readonly id: string;
  readonly title: string;
  /** One sentence: the idea. */
  readonly summary: string;
  readonly source: string;
  readonly users: readonly string[];
  /** Where libraries or papers that use the name compute something else, each as a sentence. */
  readonly differs: readonly string[];
  /** What is assumed of the targets, as a clause. */
  readonly targets: string;
  /**
   * From `z`, the outputs, `y`, their targets, and `n`, their number, it computes `loss`, one number, and `slope`, its
   * derivative by each output.
   */
  readonly rule: Equations;
}
