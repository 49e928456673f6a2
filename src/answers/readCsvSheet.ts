import { CsvError, type Options, parse } from 'csv-parse/sync';
import { Problem, type TextPlace } from '../formula/problem.js';
import { type Row, requireHandwork, type Sheet, sheetOfRows } from './sheet.js';
import { type SheetColumns, sheetColumns } from './sheetColumns.js';

/** What spreadsheets put between fields: which one depends on the country. */
const delimiters = [',', ';', '\t'];

/** A line of the file: its fields, and where it stands. */
interface Line {
  readonly fields: readonly string[];
  readonly place: TextPlace;
}

/**
 * Reads a table with the columns question, value and answer, as spreadsheets save it (RFC 4180; a semicolon or a tab
 * between fields is understood from the head).
 * @throws Problem `sheet-…` with the line
 */
export function readCsvSheet(source: string): Sheet {
  requireHandwork(source);
  const lines = linesOf(source);
  const [head, ...others] = lines;
  if (head === undefined) return new Map();
  const columns = sheetColumns(head.fields, head.place);
  return sheetOfRows(
    others.flatMap((line) => (line.fields.every((field) => field.trim() === '') ? [] : [rowOf(line, head, columns)])),
  );
}

function linesOf(source: string): readonly Line[] {
  const sourceLines = source.split(/\r\n|\n|\r/);
  const options: Options = {
    ...{ bom: true, delimiter: delimiterOf(sourceLines[0] ?? ''), skip_empty_lines: true },
    ...{ relax_column_count: true, info: true, raw: true },
  };
  try {
    const parsed = parse(source, options) as unknown as readonly Parsed[];
    return parsed.map(({ record, raw, info }) => {
      const within = raw.replaceAll(/^[\r\n]+|[\r\n]+$/g, '').split(/\r\n|\n|\r/).length - 1;
      return { fields: record, place: placeOf(info.lines - within, sourceLines) };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw brokenQuotes(error, sourceLines);
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** The one that stands most often in the head. */
function delimiterOf(head: string): string {
  const count = (delimiter: string): number => head.split(delimiter).length;
  return delimiters.toSorted((a, b) => count(b) - count(a))[0] as string;
}

function rowOf({ fields, place }: Line, head: Line, columns: SheetColumns): Row {
  if (fields.length > head.fields.length) {
    const said = `The line has ${fields.length} fields, and the head has ${head.fields.length}.`;
    const hint = 'Decimals are written with a point; an answer with a comma in it stands in quotes.';
    throw new Problem('sheet-fields', `${said} ${hint}`, place);
  }
  const [question = '', value = ''] = [columns.question as number, columns.value].map((at) => fields[at]?.trim());
  const missing = question === '' ? 'question' : value === '' ? 'value' : undefined;
  if (missing !== undefined)
    throw new Problem('sheet-fields', `The line does not say which ${missing} it answers.`, place);
  return { question, value, text: fields[columns.answer] ?? '', place };
}

function brokenQuotes(
  { code, lines }: CsvError & { readonly lines?: number },
  sourceLines: readonly string[],
): Problem {
  const why =
    code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quote is opened and not closed'
      : 'a quote stands inside a field; a field with a quote in it stands in quotes itself, and the quote twice';
  return new Problem('sheet-syntax', `The sheet cannot be read: ${why}.`, placeOf(Number(lines ?? 1), sourceLines));
}

function placeOf(line: number, sourceLines: readonly string[]): TextPlace {
  const within = Math.min(Math.max(1, line), sourceLines.length);
  const sourceLine = sourceLines[within - 1] ?? '';
  return { line: within, column: 1, length: Math.max(1, sourceLine.length), sourceLine };
}
