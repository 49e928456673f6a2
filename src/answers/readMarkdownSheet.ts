import type { Nodes, Table, TableCell, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { Problem, type TextPlace } from '../formula/problem.js';
import { type Row, requireHandwork, type Sheet, sheetOfRows } from './sheet.js';
import { isOfAnswers, sheetColumns } from './sheetColumns.js';

/**
 * Reads the tables of answers in a page of Markdown: with the columns question, value and answer, or value and answer
 * below a heading whose first word is the question. What stands around them is not read, nor are other tables. Stars in
 * formulas stay stars: cells are taken as they were typed.
 * @throws Problem `sheet-…` with the line
 */
export function readMarkdownSheet(source: string): Sheet {
  requireHandwork(source);
  const page = fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const text = new MarkdownText(source);
  const rows: Row[] = [];
  let isFound = false;
  let question: string | undefined;
  for (const node of page.children) {
    if (node.type === 'heading')
      question =
        text
          .typed(node)
          .replace(/^#+\s*/, '')
          .split(/[\s:·]/)[0] ?? '';
    if (node.type !== 'table' || !isOfAnswers(headsOf(node, text))) continue;
    isFound = true;
    rows.push(...rowsOf(node, question, text));
  }
  if (!isFound && source.trim() !== '') {
    throw new Problem('sheet-shape', 'The page has no table of answers; one has the columns question, value, answer.');
  }
  return sheetOfRows(rows);
}

/** A page as it was typed. */
class MarkdownText {
  readonly #source: string;
  readonly #lines: readonly string[];

  constructor(source: string) {
    this.#source = source;
    this.#lines = source.split(/\r\n|\n|\r/);
  }

  typed({ position }: Nodes): string {
    return this.#source.slice(position?.start.offset, position?.end.offset);
  }

  /** What a cell says: without its bars, the backticks around it, and what keeps signs from meaning something. */
  cell(node: TableCell): string {
    const typed = this.typed(node)
      .replace(/^\|/, '')
      .replace(/(?<!\\)\|$/, '')
      .trim();
    const [, code = typed] = /^`+([^`]*)`+$/.exec(typed) ?? [];
    return code.trim().replaceAll(/\\([*_|\\~^`$])/g, '$1');
  }

  placeOf({ position }: Nodes): TextPlace {
    const { line = 1, column = 1 } = position?.start ?? {};
    const sourceLine = this.#lines[line - 1] ?? '';
    return { line, column, length: Math.max(1, sourceLine.length - column + 1), sourceLine };
  }
}

const headsOf = ({ children }: Table, text: MarkdownText): readonly string[] =>
  children[0]?.children.map((cell) => text.cell(cell)) ?? [];

function rowsOf(table: Table, question: string | undefined, text: MarkdownText): readonly Row[] {
  const [head, ...others] = table.children as [TableRow, ...TableRow[]];
  const columns = sheetColumns(headsOf(table, text), text.placeOf(head), question !== undefined);
  return others.flatMap((row): readonly Row[] => {
    const cells = row.children.map((cell) => text.cell(cell));
    const place = text.placeOf(row);
    if (cells.every((cell) => cell === '')) return [];
    if (cells.length > head.children.length) {
      const said = `The row has ${cells.length} cells, and the head has ${head.children.length}.`;
      throw new Problem('sheet-fields', `${said} A bar inside a cell is written \\|.`, place);
    }
    const asked = columns.question === undefined ? question : cells[columns.question];
    const value = cells[columns.value];
    const missing = asked ? (value ? undefined : 'value') : 'question';
    if (missing) throw new Problem('sheet-fields', `The row does not say which ${missing} it answers.`, place);
    return [{ question: asked as string, value: value as string, text: cells[columns.answer] ?? '', place }];
  });
}
