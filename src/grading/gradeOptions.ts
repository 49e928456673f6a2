import type { Precision } from '../arithmetic/format.js';
import type { PrimitiveId } from '../autodiff/primitives/index.js';
import type { Limits } from '../subjects/sandbox/limits.js';
import type { WorkerPool } from '../subjects/sandbox/workerPool.js';
import type { RecordedAnswers } from './recordedAnswers.js';

/** How submissions are graded. */
export interface GradeOptions {
  /** All randomness flows from it. */
  readonly seed: number;
  /** The optimizer, by any of its names, or `autodiff` for an engine; without, the submission's own names say it. */
  readonly as?: string;
  /** Names of choices, libraries or papers; none for the equations as they are written. */
  readonly dialect: readonly string[];
  /** In which the submission computes; without, what it says, or what its answers show. */
  readonly precision?: Precision;
  readonly limits?: Partial<Limits>;
  /** Cases per law; `casesPerLaw` without. */
  readonly runs?: number;
  /** Ids of laws that are not held against it. */
  readonly without?: readonly string[];
  /** Laws that tell limitations only, such as long chains, are left out: they take longer than all others together. */
  readonly withoutLimitations?: true;
  /** Of an engine only these are asked, and whatever else it offers is left alone. */
  readonly operations?: readonly PrimitiveId[];
  /** Programs that have no sandbox are run as plain processes, with all rights of whoever asks for it. */
  readonly trust?: true;
  /** The interpreter that runs modules of Python, as an absolute path; without, one that has what they import. */
  readonly python?: string;
  /** Answers that were given elsewhere, instead of a file that runs. */
  readonly answers?: RecordedAnswers;
  /** Workers to share; without, a submission starts one of its own. */
  readonly workers?: WorkerPool;
}

/** The seed of a run that names none: the same submission gets the same report on every machine. */
export const usualSeed = 1;

/** Cases per law. With them and the small cases no one-edit variant escapes; see `golden/DIAGNOSIS.md`. */
export const casesPerLaw = 12;

/** What `as` calls an engine, and results call what it is held against. */
export const engineName = 'autodiff';
