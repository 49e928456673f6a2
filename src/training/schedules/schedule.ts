import type { Values } from '../parameter.js';
import type { Recurrence } from '../recurrence.js';

/** A series with positive terms that runs on without end, and why it has a finite sum or none. */
export type Series =
  | {
      readonly sum: 'finite';
      /** A bound on what is still to come: a formula over the parameters, t and the state, never negative, that falls at
       * every t by at least the term. So every partial sum is at most its first value. */
      readonly remaining: string;
    }
  | {
      readonly sum: 'infinite';
      /** A formula over the same that grows at every t by at most the term: partial sums grow at least as it does. */
      readonly growth: string;
      /** For every k: after so many terms … */
      readonly terms: string;
      /** … the sum is at least this. Both are formulas over the parameters and k, and both grow without bound. */
      readonly reaches: string;
    };

/** How the learning rate changes in the course of training; its rule computes `rate`. */
export interface Schedule extends Recurrence {
  readonly id: string;
  /** One sentence: the idea. */
  readonly summary: string;
  readonly source: string;
  /** What t counts, and the first t, as in the source. */
  readonly time: { readonly unit: 'steps' | 'epochs'; readonly from: 0 | 1 };
  /** What libraries call it. */
  readonly users: readonly string[];
  /** Where libraries or papers that use the name compute something else, each as a sentence. */
  readonly differs: readonly string[];
  /** The rates and their squares as series ([AMA564]: a sum without end for the rates, a finite one for the squares). */
  readonly series: {
    /** Parameters for which it is said; absent: for all. */
    readonly assuming?: Values;
    readonly rates: Series;
    readonly squares: Series;
  };
}
