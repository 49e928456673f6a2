/** What is read of a worked table. */
interface Table {
  readonly columns: readonly string[];
  readonly coordinates: readonly (readonly { readonly t: number; readonly cells: readonly (string | undefined)[] }[])[];
}

/** Where a number of a worked table is first none: a division of 0 by 0, say. Step and coordinate count from 1. */
interface Entry {
  readonly t: number;
  readonly name: string;
  readonly coordinate: number;
}

/** The first step, in it the first line, and of that the first coordinate with NaN; `undefined` where there is none. */
export function firstNaN({ columns, coordinates }: Table): Entry | undefined {
  const entries = coordinates.flatMap((rows, index) =>
    rows.flatMap(({ t, cells }) =>
      cells.flatMap((cell, column) => (cell === 'NaN' ? [{ t, column, coordinate: index + 1 }] : [])),
    ),
  );
  entries.sort((a, b) => a.t - b.t || a.column - b.column || a.coordinate - b.coordinate);
  const [first] = entries;
  return first && { t: first.t, name: columns[first.column] as string, coordinate: first.coordinate };
}

/** The same as a sentence; none where every number is one. */
export function toldNaN(table: Table): readonly string[] {
  const entry = firstNaN(table);
  if (!entry) return [];
  const place = table.coordinates.length > 1 ? ` in coordinate ${entry.coordinate}` : '';
  return [`In step ${entry.t}${place} ${entry.name} is not a number (NaN): nothing that is computed from it is one.`];
}
