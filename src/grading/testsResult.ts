import type { Separation } from '../diagnosis/separation.js';
import type { Change } from '../formula/changes.js';
import type { Standard } from '../laws/law.js';
import type { Mistake } from '../optimizers/mistakes/mistake.js';
import type { SourcePlace } from '../subjects/response.js';

/** One test of a learner's, and how many wrong optimizers it caught. */
export interface TestScore {
  readonly name: string;
  readonly kills: number;
  /** Those of them that no other test catches. */
  readonly alone: number;
}

/** A wrong optimizer that every test lets pass. */
export interface Survivor {
  /** Absent for a slip of the pen without a name. */
  readonly mistake?: Mistake;
  readonly changes: readonly Change[];
  /** The smallest case on which it differs from the right one, which is `one` there. */
  readonly smallest: Separation | undefined;
}

/** A test that does not hold for the right optimizer. */
export interface FalseAlarm {
  readonly name: string;
  readonly message: string;
  readonly place?: SourcePlace;
}

export interface Tally {
  readonly killed: number;
  readonly total: number;
}

/** What a file of tests is worth. */
export interface TestsResult {
  readonly path: string;
  readonly standard: Standard;
  /**
   * `complete`: every named mistake was killed. `false-alarm`: the right optimizer was accused, and nothing else was
   * graded. `harness-error`: ours.
   */
  readonly verdict: 'complete' | 'incomplete' | 'false-alarm' | 'ungradable' | 'harness-error';
  /** What is wrong with the file as a whole; empty where it could be graded. */
  readonly message: string;
  readonly place?: SourcePlace;
  readonly falseAlarms: readonly FalseAlarm[];
  readonly tests: readonly TestScore[];
  readonly named: Tally;
  readonly slips: Tally;
  /** Of those killed, how many by a test that did not end on them or met another limit. */
  readonly stopped: number;
  readonly survivors: readonly Survivor[];
}
