import type { Standard } from '../laws/law.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';

/** 1: a mistake with a name. 2: one slip of the pen. 3: two things at once. */
export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** Equations with a planted mistake, to be found. Whoever asks it shows `planted` and `asked`, and keeps the rest. */
export interface Puzzle {
  readonly standard: Standard;
  readonly seed: number;
  readonly level: Level;
  /** The equations as the learner gets them: as many lines as the right ones, which compute the same names. */
  readonly planted: Algorithm;
  /** How many lines are not as they should be. */
  readonly wrongLines: number;
  readonly asked: ValueQuestion;
}

/** What do the equations give here? */
export interface ValueQuestion {
  readonly request: TraceRequest;
  /** After this step, the last of the request, from 1. */
  readonly step: number;
  /** From 0; of the only tensor. */
  readonly coordinate: number;
  /** Significant digits at which the right result and the wrong one look different. */
  readonly digits: number;
  readonly right: number;
  readonly wrong: number;
}
