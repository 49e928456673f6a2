import type { Parametrized } from '../parameter.js';

/** What keeps parameters small, as formulas over the parameters below, `theta` and `lr`, coordinate by coordinate. */
export interface Penalty extends Parametrized {
  readonly id: string;
  /** One sentence: the idea. */
  readonly summary: string;
  readonly source: string;
  /** What joins the loss, summed over all coordinates; absent where the loss stays as it is. */
  readonly loss?: string;
  /** What joins the gradient; absent where the gradient stays as it is. */
  readonly gradient?: string;
  /** What every step takes from the parameter besides; absent where it takes nothing. */
  readonly decay?: string;
  /** Where libraries or papers that use the name compute something else, each as a sentence. */
  readonly differs: readonly string[];
}
