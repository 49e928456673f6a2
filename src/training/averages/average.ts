import type { Recurrence } from '../recurrence.js';

/**
 * An average of the iterates that is kept up from step to step. Its rule reads `theta`, the iterate, and `lr`, the rate
 * of the step that starts there, and computes `average`.
 */
export interface Average extends Recurrence {
  readonly id: string;
  /** One sentence: the idea. */
  readonly summary: string;
  readonly source: string;
  /** The weight of an iterate, over `lr`: the average is Σ weight·theta / Σ weight. */
  readonly weight: string;
}
