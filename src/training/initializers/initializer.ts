import type { Parametrized } from '../parameter.js';
import type { Distribution } from './distribution.js';

/** How the weights of a layer are drawn before training. */
export interface Initializer extends Parametrized {
  readonly id: string;
  /** One sentence: the idea. */
  readonly summary: string;
  readonly source: string;
  readonly users: readonly string[];
  /** Where libraries that use the name draw from something else, each as a sentence. */
  readonly differs: readonly string[];
  readonly distribution: Distribution;
  /** Its width: a formula over the parameters, `fan_in` (inputs of the layer) and `fan_out` (its outputs). */
  readonly scale: string;
}
