import type { Hyperparameter } from '../optimizers/hyperparameter.js';
import type { Style } from './style.js';
import { alignColumns } from './table.js';
import { displayWidth } from './width.js';
import { hang, wrap } from './wrap.js';

/** How a page is laid out. */
export interface Page {
  /** Columns that a line may fill. */
  readonly width: number;
  readonly style: Style;
  /** Equations as TeX. */
  readonly tex: boolean;
}

/** What stands in front of the lines of a section. */
export const indent = ' '.repeat(6);

/** The head of a page: what it is of, the idea, and where that is written. */
export function headingLines(title: string, summary: string, source: string, page: Page): readonly string[] {
  return ['', title, ...paragraph(summary, page), ...paragraph(source, page).map(page.style.faint)];
}

function paragraph(text: string, { width }: Page): readonly string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`);
}

/** A heading and its lines, or nothing where there are none. */
export function section(heading: string, lines: readonly string[], { style }: Page): readonly string[] {
  return lines.length === 0 ? [] : ['', `  ${style.strong(heading)}`, ...lines];
}

/** Parameters with default, domain and meaning; their other names too unless the page is brief. */
export function hyperparameterLines(
  hyperparameters: Readonly<Record<string, Hyperparameter>>,
  page: Page,
  isBrief = false,
): readonly string[] {
  const entries = Object.entries(hyperparameters);
  const columns = alignColumns(
    entries.map(([name, { default: value, domain }]) => [name, String(value), `in ${domain.text}`]),
  );
  const column = Math.max(...columns.map(displayWidth)) + 3;
  return entries.flatMap(([, { meaning, aliases }], index) =>
    hang(columns[index] ?? '', isBrief || aliases.length === 0 ? meaning : `${meaning}; also ${aliases.join(', ')}`, {
      column,
      width: page.width,
    }),
  );
}

/** Terms on the left, sentences on the right. */
export function termLines(terms: readonly (readonly [string, string])[], { width }: Page): readonly string[] {
  const column = columnBeside(terms.map(([term]) => term));
  return terms.flatMap(([term, text]) => hang(`${indent}${term}`, text, { column, width }));
}

/** The column beside the longest term. */
export function columnBeside(terms: readonly string[]): number {
  return indent.length + Math.max(0, ...terms.map(displayWidth)) + 3;
}
