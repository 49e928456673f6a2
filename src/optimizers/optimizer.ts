import type { Edit } from '../formula/edit.js';
import type { Equations } from '../formula/equations.js';
import type { Ball, UnknownBall } from './ball.js';
import type { Chapter } from './chapter.js';
import type { Hyperparameter } from './hyperparameter.js';
import type { Mistake } from './mistakes/mistake.js';

/** One number, one per coordinate, or one per pair of coordinates, row by row. */
export type StateShape = 'scalar' | 'like theta' | 'n by n';

/** What an optimizer keeps from step to step. */
export interface StateVariable {
  readonly shape: StateShape;
  /** Its value before the first step, everywhere: a formula over the hyperparameters. */
  readonly initial: string;
}

/** One way to answer an axis's question, with those who answer it so. */
export interface Choice {
  readonly id: string;
  /** What it does, as a sentence. */
  readonly statement: string;
  readonly edits: readonly Edit[];
  /** Hyperparameters that only this choice has. */
  readonly hyperparameters?: Readonly<Record<string, Hyperparameter>>;
  /** The ball in the place of the optimizer's. */
  readonly ball?: Ball | UnknownBall;
  /** State that only this choice keeps. */
  readonly state?: Readonly<Record<string, StateVariable>>;
  /** Libraries, papers and courses that write it so; each can be named as a dialect. */
  readonly users: readonly string[];
  readonly source: string;
  /** When and where it first differs from the axis's first choice; absent on that choice itself. */
  readonly differs?: string;
  /** It meets the departures of other axes only where somebody makes them with it: an option that libraries add. */
  readonly asUsed?: true;
  /** Laws of behaviour, by id, that do not hold for it, each with the reason as a clause. */
  readonly breaks?: Readonly<Record<string, string>>;
}

/**
 * A question that papers and libraries answer differently. The first choice is the one the equations are written in; where
 * it is the only one, all who are named answer alike.
 */
export interface Axis {
  readonly question: string;
  readonly choices: readonly [Choice, ...Choice[]];
}

/** With these hyperparameters fixed, it is another optimizer, which makes the same choices on the axes of both. */
export interface Reduction {
  readonly to: string;
  readonly fixed: Readonly<Record<string, number>>;
  /** Hyperparameters that have the value of another one: `{ beta1: 'beta2' }`. */
  readonly tied?: Readonly<Record<string, string>>;
  /** The other optimizer's hyperparameter → the formula over ours that gives its value. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Axes that the fixed values make void: whatever is chosen there, it is the other optimizer. */
  readonly settles?: readonly string[];
  /** Choices, as `axis=choice`, under which alone it holds. */
  readonly only?: readonly string[];
  /** Choices, as `axis=choice`, under which it does not hold. */
  readonly unless?: readonly string[];
  readonly statement: string;
  readonly source: string;
}

/** An optimizer as its equations; everything else is read from them. */
export interface Optimizer {
  readonly id: string;
  readonly title: string;
  /** The chapter of the suite that introduces it. */
  readonly chapter: Chapter;
  /** One sentence: the idea. */
  readonly summary: string;
  readonly source: string;
  /** What programs call it: file and export names in lower case without separators; the id need not be repeated. */
  readonly alsoCalled: readonly string[];
  readonly hyperparameters: Readonly<Record<string, Hyperparameter>>;
  readonly state: Readonly<Record<string, StateVariable>>;
  /** One step. It may read the hyperparameters, the state, `theta`, `g`, the counter `t` (1 in the first step) and
   * `initial_lr`, the rate that the run began with. */
  readonly update: Equations;
  /** By which step the equations have shown all that they do, every branch and memory: 2 unless given, at most 8. */
  readonly showsBy?: number;
  /** The line whose value is the point at which the step asks for its gradient; absent for theta. The lines up to it
   * read no `g`. A choice that drops the line asks at theta. */
  readonly asksAt?: string;
  readonly axes: Readonly<Record<string, Axis>>;
  readonly mistakes: readonly Mistake[];
  readonly reducesTo: readonly Reduction[];
  /** Where a constant rate leads it on a parabola; absent where it comes to rest at the minimum. */
  readonly ball?: Ball | UnknownBall;
}
