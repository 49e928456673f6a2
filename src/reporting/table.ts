import { displayWidth, padTo } from './width.js';

export interface TableLayout {
  /** Spaces in front of every row. */
  readonly indent?: number;
  /** Spaces between columns. */
  readonly gap?: number;
}

/**
 * Rows of cells as lines with aligned columns, flush left. Rows may be of different length, cells may carry escape
 * codes; no line ends in spaces.
 */
export function alignColumns(
  rows: readonly (readonly string[])[],
  { indent = 6, gap = 3 }: TableLayout = {},
): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, displayWidth(cell));
  }
  return rows.map((row) => {
    // The last cell is not padded: beside one very long line, that would make every line as long.
    const cells = row.map((cell, index) => (index === row.length - 1 ? cell : padTo(cell, (widths[index] ?? 0) + gap)));
    return `${' '.repeat(indent)}${cells.join('')}`.trimEnd();
  });
}

/** The width of the widest line, in columns of a terminal. */
export function widthOf(lines: readonly string[]): number {
  return lines.reduce((widest, line) => Math.max(widest, displayWidth(line)), 0);
}
