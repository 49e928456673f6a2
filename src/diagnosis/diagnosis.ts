import type { NamedMistake } from '../autodiff/mistakes/namedMistake.js';
import type { PrimitiveId } from '../autodiff/primitives/index.js';
import type { Change } from '../formula/changes.js';
import type { GradientRequest } from '../subjects/gradientRequest.js';
import type { TraceRequest } from '../subjects/request.js';

/** What a subject turned out to compute. */
export interface Diagnosis {
  /**
   * `reference`: the optimizer in the dialect that was asked for. `dialect`: another dialect of it. `mistake` and
   * `fault`: a named mistake, in the equations or in running them. `edit`: one unnamed edit of an equation.
   * `combination`: a named mistake in another dialect, or several things at once, named mistakes or unnamed edits. `none`:
   * nothing that was tried.
   */
  readonly kind: 'reference' | 'dialect' | 'mistake' | 'fault' | 'edit' | 'combination' | 'none';
  /** The mistake's id, `eps=hat` for a dialect, `edit`, or the optimizer's id for the reference; of several at once all. */
  readonly id: string;
  /** What it computes, as a sentence. */
  readonly statement: string;
  /** The lines that differ from the equations that were asked for. */
  readonly edits: readonly Change[];
  /** Where something is wrong in another dialect: the lines that differ from that dialect's. */
  readonly beyondDialect?: readonly Change[];
  /** The choices that differ from those that were asked for, as `axis=choice`. */
  readonly dialects: readonly string[];
  /** Libraries, papers and courses that compute this on purpose. */
  readonly usedBy: readonly string[];
  /** Other names of the same function: no input tells them apart. */
  readonly sameFunctionAs: readonly string[];
  /** What only a change of the learning rate would tell apart from it, which the subject does not take. */
  readonly sameAtConstantRate: readonly string[];
  /** The named mistake, with its hint and explanation. */
  readonly mistake?: NamedMistake;
  /** The other one of two named mistakes at once. */
  readonly second?: NamedMistake;
  /** What was seen, as a sentence, where the diagnosis rests on it and not on numbers. */
  readonly seen?: string;
  /** Of what nothing explains: what the cases have on which alone it is wrong, and where that leads, in sentences. */
  readonly exception?: string;
  /** Of an engine: the operation in which something is wrong, or the first of several. */
  readonly operation?: PrimitiveId;
  /** The source of the dialect, and from where on it differs. */
  readonly source?: string;
  readonly differs?: string;
  /** How many explanations were tried, and on how many cases the accepted one agrees. */
  readonly tried: number;
  readonly agreed: number;
}

/** One line of a counterexample at the step that it shows. */
export interface CounterexampleLine {
  /** The equation as asked for: `m_hat = m / (1 - beta1^t)`. */
  readonly line: string;
  readonly role: string;
  readonly expected: number;
  /** What the explanation's equation gives here; absent without an explanation or where the line is not in it. */
  readonly explained?: number;
}

/** The smallest case found on which an optimizer differs: fewest steps, one coordinate, round numbers. */
export interface Counterexample {
  readonly kind: 'trace';
  readonly request: TraceRequest;
  /** The step that is shown (from 1), the tensor and the coordinate (from 0). */
  readonly step: number;
  readonly tensor: number;
  readonly coordinate: number;
  readonly equations: readonly CounterexampleLine[];
  /** The line whose value was observed, by its place: the last that computes theta, or the point of the gradient. */
  readonly shown: number;
  /** The parameter after that step or, where that differs, the point at which the step asked for its gradient. */
  readonly expected: number;
  readonly yours: number;
}

/** What an explanation makes of a node of a graph; absent where that is no different, or nothing is explained. */
export interface ExplainedNode {
  readonly value?: number;
  readonly adjoint?: number;
  /** Where the adjoint is another: what it is the sum of, by the node that handed it. */
  readonly received?: readonly { readonly from: number; readonly value: number }[];
}

/** The smallest graph found on which an engine differs. */
export interface GraphCounterexample {
  readonly kind: 'graph';
  readonly request: GradientRequest;
  /** The variable whose partial is shown; absent where the value differs. */
  readonly variable?: number;
  readonly expected: number;
  /** How far from it an answer may be by rounding, where that is known. */
  readonly allowed?: number;
  /** What the engine gave, or what it said instead. */
  readonly yours: number | string;
  /** By node of the graph; empty where nothing is explained. */
  readonly explained: readonly ExplainedNode[];
}
