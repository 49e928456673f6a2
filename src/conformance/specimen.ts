import type { Optimizer } from '../optimizers/optimizer.js';
import type { Subject } from '../subjects/subject.js';

/** Something to identify: it can be asked under the names that any optimizer of the registry has. */
export interface Specimen {
  readonly name: string;
  /** Optimizers that its names mean, the likeliest first: they are only where to look first. */
  readonly hints: readonly Optimizer[];
  /** The subject with the hyperparameters of an optimizer; `undefined` where it refuses them. */
  subjectFor(optimizer: Optimizer): Promise<Subject | undefined>;
  close(): Promise<void>;
}

/** A subject that takes canonical names is the same for every optimizer. */
export function specimenOf(subject: Subject, about: Partial<Pick<Specimen, 'hints'>> = {}): Specimen {
  return { name: subject.id, hints: [], ...about, subjectFor: async () => subject, close: async () => {} };
}
