import type { PlantedSubject } from './plantedSubject.js';

/** A subject that breaks one law. */
export interface Planted {
  /** What is wrong with it, as a clause. */
  readonly mistake: string;
  readonly optimizer: string;
  /** Choices other than the first, as `axis=choice`. */
  readonly dialect?: readonly string[];
  readonly subject: PlantedSubject;
  /** No other law notices. */
  readonly alone?: true;
}
