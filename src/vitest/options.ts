import type { Precision } from '../arithmetic/format.js';
import type { GradientSubject } from '../subjects/gradientSubject.js';
import type { Subject } from '../subjects/subject.js';

/** A law that is known to fail, for a while. */
export interface DeclaredDeviation {
  /** The law's id, as a failure tells it: `adam-first-step`. */
  readonly law: string;
  /** Why it deviates, in a sentence. */
  readonly because: string;
  /** Where it is followed up: the address of an issue. */
  readonly link: string;
  /** The last day on which it may deviate, as `2027-01-31`. */
  readonly until: string;
}

/** What every description can be given. */
export interface ConformanceOptions {
  /** Cases per law. */
  readonly runs?: number;
  /** All cases flow from it; the same seed draws the same ones again. */
  readonly seed?: number;
  /** Laws, by id, that are left out, each with the reason. */
  readonly without?: Readonly<Record<string, string>>;
  readonly deviations?: readonly DeclaredDeviation[];
  /** The day on which deviations are looked at, as `2027-01-31`; the day of the run unless said otherwise. */
  readonly today?: string;
  /** Milliseconds for the examination, and for each test; a minute and a half unless said otherwise. */
  readonly timeout?: number;
}

/** What an optimizer is held against. */
export interface OptimizerOptions extends ConformanceOptions {
  /** The optimizer, by any of its names. */
  readonly as: string;
  /** A library, a paper or a choice such as `eps=hat`, or several; the equations as they are written without. */
  readonly dialect?: string | readonly string[];
  /** In which it computes; without, what its answers show. */
  readonly precision?: Precision;
  /** The interpreter for a module of Python, as an absolute path. */
  readonly python?: string;
}

/** A function or class of a contract, or what a module exports. */
export type Exported = ((...inputs: never[]) => unknown) | (new (...inputs: never[]) => unknown) | object;

/**
 * An optimizer: what is exported, a subject that answers requests itself, or the place of a module, a module of Python or
 * a program; a path counts from the folder in which the tests run.
 */
export type OptimizerSubject = string | URL | Subject | Exported;

/** An autodiff engine: what is exported, a subject that answers requests itself, or the place of a module. */
export type EngineSubject = string | URL | GradientSubject | Exported;
