import type { Task } from './task.js';

/** The value of a graph's only output, and its partials by the variables. */
export interface Differentiated {
  readonly value: number;
  readonly gradient: readonly number[];
}

/** A package that differentiates graphs of numbers. */
export interface Engine {
  readonly name: string;
  /** Everything that is done once for a graph. @returns what differentiates it at a point, as often as wanted */
  prepare(task: Task): (at: readonly number[]) => Differentiated;
}
