import type { NamedMistake } from '../../autodiff/mistakes/namedMistake.js';
import type { Edit } from '../../formula/edit.js';

/** Wrong ways to run right equations; the reference runner has a switch for each. */
export const faults = [
  'state-recreated', // the state starts anew in every step
  'state-empty', // the state is read before there is anything in it
  'state-shared-by-tensors', // one state for all parameter tensors
  'tensors-joined', // all parameter tensors are one
  'state-shared-by-instances', // one state for all instances
  't-per-tensor', // the step counter advances once per tensor
  't-per-coordinate', // the step counter advances once per coordinate
  'zero-means-default', // a hyperparameter that is 0 is taken for one that is missing
  'gradient-aliased', // the first state variable is the caller's gradient array, not a copy
  'rate-frozen', // a learning rate that changes during the run is not noticed
] as const;
export type Fault = (typeof faults)[number];

/** A variant that nobody should want: an edit of the equations, or a fault in running them. */
export interface Mistake extends NamedMistake {
  readonly edits?: readonly Edit[];
  readonly fault?: Fault;
  /** Who does it on purpose; asked for by such a name, it is a dialect and no mistake. */
  readonly onPurpose?: { readonly users: readonly string[]; readonly source: string };
}
