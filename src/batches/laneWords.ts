import type { Assignment } from '../courses/assignment.js';
import type { RunOptions } from '../courses/gradeCode.js';
import type { Came, Order } from './gradeOne.js';

/** How the work of a class is run. */
export type LaneOptions = Pick<RunOptions, 'trust' | 'python'>;

/** What a lane is told: first what holds for all, then one work at a time. */
export type ToLane =
  | { readonly kind: 'start'; readonly assignment: Assignment; readonly options: LaneOptions }
  | { readonly kind: 'grade'; readonly order: Order };

/** What a lane says of each work. `failed`: by a fault of ours, or of the machine. */
export type FromLane =
  | ({ readonly kind: 'graded' } & Came)
  | { readonly kind: 'failed'; readonly message: string; readonly code?: string };
