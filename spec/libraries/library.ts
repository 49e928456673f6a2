import type { GradientSubject } from '../../src/subjects/gradientSubject.js';

/** An optimizer at work on its own copies of the parameters. */
export interface LibraryRun {
  /** One step. @returns the parameters after it, one vector per tensor */
  step(gradients: readonly Float64Array[]): readonly Float64Array[];
  /** Absent where the library has no documented way to change the rate of a running optimizer. */
  setRate?(lr: number): void;
  dispose?(): void;
}

/** What the documentation of a library says that an optimizer is. */
export interface Documented {
  /** An optimizer of the registry, and the names of its choices; none for the equations as the cited paper writes them. */
  readonly optimizer: string;
  readonly dialect?: readonly string[];
  /** Its own words. */
  readonly says: string;
  /** Where they stand. */
  readonly source: string;
}

/** An optimizer of a library, with the few lines that call it. */
export interface LibraryOptimizer {
  /** As its users write it: `tf.train.adam`. */
  readonly name: string;
  readonly documented: Documented;
  /** The hyperparameters that it takes, under the names of the registry. */
  readonly reads: readonly string[];
  /** @param given hyperparameters under the names of the registry; what it is not given keeps the library's default */
  start(given: Readonly<Record<string, number>>, tensors: readonly Float64Array[]): LibraryRun;
}

/** Behaviour that contradicts the library's own documentation or the paper that it cites, and is no convention. */
export interface Finding {
  readonly title: string;
  /** What is promised, in the words of the documentation, and where. */
  readonly promised: string;
  /** What happens instead, and to whom it matters. */
  readonly happens: string;
  /** A file of `reproductions/`, which needs the library alone and ends with 1 as long as the behaviour is there. */
  readonly reproduction: string;
}

/** A library that Assay is tried on. */
export interface Library {
  /** The page's name. */
  readonly id: string;
  readonly title: string;
  readonly packageName: string;
  /** What a reader should know of how it was run. */
  readonly about: string;
  readonly optimizers: readonly LibraryOptimizer[];
  readonly findings: readonly Finding[];
}

/** A library that differentiates. */
export interface EngineLibrary extends Omit<Library, 'optimizers'> {
  open(): Promise<GradientSubject>;
}
