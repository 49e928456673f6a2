import type { Arbitrary } from 'fast-check';
import type { Enclosure } from '../arithmetic/enclosure.js';
import type { Precision } from '../arithmetic/format.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { Dialect } from '../optimizers/dialect.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { TraceRequest } from '../subjects/request.js';
import type { TraceAnswer } from '../subjects/response.js';
import type { Trace } from '../subjects/runner.js';
import type { LawChapterId } from './lawChapter.js';

/** What a subject is held against: an optimizer in a dialect, which of its hyperparameters it reads, how it rounds. */
export interface Standard {
  readonly optimizer: Optimizer;
  readonly dialect: Dialect;
  readonly algorithm: Algorithm;
  /** A hyperparameter that is not read keeps its default in every case. */
  readonly reads: ReadonlySet<string>;
  /** The precision of its numbers: its roundings are those that are allowed for. */
  readonly precision: Precision;
}

/** Where a case first went wrong. */
export interface Breach {
  /** Index among the case's requests. */
  readonly request: number;
  /** Counts from 1; absent where the whole run is meant. */
  readonly step?: number;
  readonly tensor?: number;
  readonly coordinate?: number;
  readonly expected?: Enclosure;
  readonly got?: number;
  /** What differs is the point at which the step asks for its gradient, not the parameter after it. */
  readonly asked?: true;
  /** What was seen, as a sentence for the author of the subject. */
  readonly message: string;
}

export type Judgement =
  /** With a convention that was seen and breaks nothing, as a sentence. */
  | { readonly kind: 'holds'; readonly note?: string }
  | { readonly kind: 'broken'; readonly breach: Breach }
  /** The enclosure is too wide to tell right from wrong. */
  | { readonly kind: 'undecidable'; readonly reason: string }
  /** The subject has not what the law speaks of. */
  | { readonly kind: 'not-offered'; readonly reason: string };

/** One request, or several that belong together. */
export type Case = readonly [TraceRequest, ...TraceRequest[]];

/** The part of a law that is visible from outside: every subject can be held to it. */
export interface Consequence {
  /** Draws a case. */
  cases(standard: Standard): Arbitrary<Case>;
  /** Cases that are judged beside the drawn ones, and before them. */
  always?(standard: Standard): readonly Case[];
  /** Judges the answers to a case, in the order of its requests. */
  judge(runs: Runs, tools: Tools): Judgement;
}

/** A request of a case, what the subject answered, and what the standard's equations give in enclosures. */
export interface Run {
  readonly request: TraceRequest;
  readonly answer: TraceAnswer;
  readonly expected: Trace<Enclosure>;
  /** In which the subject works, and the enclosures are. */
  readonly precision: Precision;
}

export type Runs = readonly [Run, ...Run[]];

/** What a law may ask while it judges. */
export interface Tools {
  readonly standard: Standard;
  /** The trace of other equations over a request: a closed form, a theorem's other side. */
  expectedBy(algorithm: Algorithm, request: TraceRequest): Trace<Enclosure>;
  /** The points at which other equations, or the standard's own, ask for their gradients. */
  askedBy(algorithm: Algorithm, request: TraceRequest): Trace<Enclosure>;
}

/** The part of a law that speaks of intermediates: only equations can be held to it. */
export interface Identity {
  cases(standard: Standard): Arbitrary<TraceRequest>;
  /** Judges the equations on a case; `undefined` when it holds, else what was seen. */
  check(standard: Standard, request: TraceRequest): string | undefined;
}

/** What is said of every law, whatever it is held against. */
export interface LawStatement {
  readonly id: string;
  readonly chapter: LawChapterId;
  /** A few words for a list of checks: `the first step is lr·g/(|g| + eps)`. */
  readonly title: string;
  /** One sentence. */
  readonly statement: string;
  readonly tex: string;
  readonly source: string;
}

/** A statement about optimizers that must hold, with its source. It has an identity, a consequence, or both. */
export interface Law extends LawStatement {
  /** `true`, or why it does not hold. */
  holdsFor(standard: Standard): true | string;
  readonly identity?: Identity;
  readonly consequence?: Consequence;
}

/** The judgement of a case that obeys the law. */
export const holds: Judgement = { kind: 'holds' };

/** The judgement of a case that breaks the law. */
export function broken(breach: Breach): Judgement {
  return { kind: 'broken', breach };
}
