import type { Decimal } from 'decimal.js';
import type { WorkedTable } from '../optimizers/worked.js';
import { firstNaN } from './firstNaN.js';
import { showNumber } from './number.js';

/** One step of one coordinate: a text per column of the document; absent where nothing is computed yet. */
export interface WorkedRow {
  readonly t: number;
  readonly cells: readonly (string | undefined)[];
}

/** A hand-worked table with its circumstances, ready to be told in any form; numbers are rounded texts. */
export interface WorkedDocument {
  readonly optimizer: { readonly id: string; readonly title: string; readonly source: string };
  /** As `axis=choice, …`; empty for the equations as they are written. */
  readonly dialect: string;
  /** Absent where the gradients were given. With several coordinates it is summed over them. */
  readonly objective: { readonly formula: string; readonly gradient: string } | undefined;
  /** As they were typed, or the defaults. */
  readonly hyperparameters: Readonly<Record<string, string>>;
  readonly digits: number;
  readonly columns: readonly string[];
  /** `coordinates[i]` holds the rows of coordinate i, from t = 0. */
  readonly coordinates: readonly (readonly WorkedRow[])[];
}

/** The rows of each coordinate, rounded to so many significant digits. */
export function roundedRows(
  table: WorkedTable<Decimal>,
  coordinates: number,
  digits: number,
): WorkedDocument['coordinates'] {
  return Array.from({ length: coordinates }, (_, coordinate) =>
    table.rows.map((row, t) => ({
      t,
      cells: row.map((values) => {
        const value = values?.[coordinate];
        return value === undefined ? undefined : showNumber(value, digits);
      }),
    })),
  );
}

/** The document for programs; a change of this shape raises `schemaVersion`. */
export function workedJson(document: WorkedDocument, version: string): object {
  const { coordinates, objective, ...circumstances } = document;
  const { columns } = circumstances;
  const notANumber = firstNaN(document);
  return {
    assay: version,
    schemaVersion: 1,
    ...circumstances,
    objective: objective ?? null,
    coordinates: coordinates.map((rows) => ({
      rows: rows.map(({ t, cells }) => ({ t, values: named(columns, cells) })),
    })),
    ...(notANumber ? { notANumber } : {}),
  };
}

function named(columns: readonly string[], cells: WorkedRow['cells']): Readonly<Record<string, string>> {
  const entries = cells.flatMap((cell, index) => (cell === undefined ? [] : [[columns[index] as string, cell]]));
  return Object.fromEntries(entries);
}
