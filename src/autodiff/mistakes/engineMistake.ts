import type { PrimitiveEdit } from '../primitives/editedTable.js';
import type { PrimitiveId } from '../primitives/index.js';
import type { EngineFault, NumberFault } from './engineFault.js';
import type { NamedMistake } from './namedMistake.js';
import type { SecondBackward } from './secondBackward.js';

/** The primitives that an engine has. */
export type Offers = ReadonlySet<PrimitiveId>;

/** One way to make a mistake: other formulas, or a fault in running them. */
export interface EngineVariant {
  readonly edits?: readonly PrimitiveEdit[];
  readonly fault?: EngineFault;
  /** The operation in which it is made, where it could be made in others. */
  readonly where?: PrimitiveId;
  /** The edits are made in the branch for plain numbers alone, where one stands in this position. */
  readonly besideNumber?: NumberFault['position'];
  /** The convention in which it shows, where it does not show in every one. */
  readonly secondBackward?: SecondBackward;
}

/** A mistake that engines are known to make, in all the ways in which it shows. */
export interface EngineMistake extends NamedMistake {
  /** The likeliest way first. */
  variants(offers: Offers): readonly EngineVariant[];
}

/** One edit of one partial. */
export function partialEdited(primitive: PrimitiveId, argument: string, formula: string): EngineVariant {
  return { edits: [{ primitive, partials: { [argument]: formula } }] };
}
