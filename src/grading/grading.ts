import type { Standard } from '../laws/law.js';
import type { NamedDialect } from '../optimizers/dialect.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { EngineContractId } from '../subjects/contracts/engines/index.js';
import type { GradientSubject } from '../subjects/gradientSubject.js';
import type { UngradableSubmission } from '../subjects/openedFile.js';
import type { BundledCode } from '../subjects/sandbox/originalPlace.js';
import type { Subject } from '../subjects/subject.js';
import type { Running } from './result.js';

/** A submission ready to be examined. */
export interface Grading {
  readonly kind: 'grading';
  /** The contract's id, or what a program says of itself. */
  readonly contract: string;
  readonly optimizer: Optimizer;
  readonly named: NamedDialect;
  /** The code, where it is such that a line of it can be guessed. */
  readonly bundle?: BundledCode;
  readonly ran?: Exclude<Running, 'sandbox'>;
  readonly subject: Subject;
  readonly standard: Standard;
  readonly notes: readonly string[];
  close(): Promise<void>;
}

/** An engine ready to be examined. */
export interface EngineGrading {
  readonly kind: 'engine';
  readonly contract: EngineContractId;
  readonly bundle: BundledCode;
  readonly subject: GradientSubject;
  close(): Promise<void>;
}

/** A submission that is not examined; the contract is known where that much was found. */
export interface NoGrading extends UngradableSubmission {
  readonly contract?: string;
  readonly ran?: Exclude<Running, 'sandbox'>;
}
