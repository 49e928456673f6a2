import type { Recurrence } from '../recurrence.js';

/**
 * When training ends because the validation error no longer falls. Its rule reads `error`, that of check t (from 1), and
 * computes `stop`: not zero where training ends with this check.
 */
export interface StoppingRule extends Recurrence {
  readonly id: string;
  /** One sentence: the idea. */
  readonly summary: string;
  readonly source: string;
  readonly users: readonly string[];
  /** Where libraries or papers that use the name stop elsewhere, each as a sentence. */
  readonly differs: readonly string[];
}
