import { type PrimitiveId, type PrimitiveTable, primitives } from './index.js';
import type { AnyPrimitive } from './primitive.js';

/** Another value, or other partials, of one primitive; what is not named stays. */
export interface PrimitiveEdit {
  readonly primitive: PrimitiveId;
  readonly value?: string;
  /** By argument, in the notation. */
  readonly partials?: Readonly<Record<string, string>>;
}

/** The table of primitives with edits made; a later edit of a primitive sees what the ones before it left. */
export function editedTable(edits: readonly PrimitiveEdit[], table: PrimitiveTable = primitives): PrimitiveTable {
  const edited: { -readonly [I in PrimitiveId]: AnyPrimitive } = { ...table };
  for (const edit of edits) edited[edit.primitive] = editedPrimitive(edited[edit.primitive], edit);
  return edited;
}

function editedPrimitive(primitive: AnyPrimitive, { value, partials }: PrimitiveEdit): AnyPrimitive {
  return {
    ...primitive,
    ...(value === undefined ? {} : { value }),
    ...(partials === undefined ? {} : { partials: { ...primitive.partials, ...partials } }),
  };
}
