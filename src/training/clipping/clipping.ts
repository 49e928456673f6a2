import type { Equations } from '../../formula/equations.js';
import type { Axis } from '../../optimizers/optimizer.js';
import type { Parametrized } from '../parameter.js';

/** What the rule sees as one gradient, with one norm. */
export type Together = 'each tensor' | 'all tensors';

/** How gradients are kept from being too large. */
export interface Clipping extends Parametrized {
  readonly id: string;
  /** One sentence: the idea. */
  readonly summary: string;
  readonly source: string;
  readonly users: readonly string[];
  readonly together: Together;
  /** Computes `g` from `g` and the parameters. */
  readonly rule: Equations;
  /** Questions that libraries answer differently; the rule is written in the first choice of each. */
  readonly axes: Readonly<Record<string, Axis>>;
}
