import type { Asked, Built } from './engineContract.js';

/** A graph that stands in an engine. */
export interface Walkable {
  readonly built: Built;
  readonly variables: readonly unknown[];
  /** Walks back from a node and reads the partials. @param asked says which variables may have none */
  back(from: unknown, asked: Asked): Float64Array;
  /** Where functions of the whole engine are looked for. */
  readonly owners: readonly unknown[];
}
