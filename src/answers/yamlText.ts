import { type Document, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { Problem, type TextPlace } from '../formula/problem.js';

/** A text in YAML or JSON as it was read, and where characters of it stand. */
export interface YamlText {
  readonly document: Document.Parsed<ParsedNode>;
  readonly placeAt: (range: readonly [number, number, ...number[]]) => TextPlace;
}

/**
 * @param what it is, as in `sheet`: its problems are called `sheet-syntax`
 * @param schema `failsafe` leaves every number the text that it is
 * @throws Problem with the place
 */
export function readYaml(source: string, what: string, schema: 'core' | 'failsafe'): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema, uniqueKeys: true });
  const placeAt: YamlText['placeAt'] = ([start, end]) => placeIn(source, lines, start, end);
  const [error] = document.errors;
  if (error === undefined) return { document, placeAt };
  const [said = ''] = error.message.split(/ at line \d+/);
  const sentence = `The ${what} cannot be read: ${said.replace(/[.:]?$/, '')}.`;
  throw new Problem(`${what}-syntax`, sentence, placeAt(error.pos));
}

/** What goes on over several lines ends with the first. */
function placeIn(source: string, lines: LineCounter, start: number, end: number): TextPlace {
  const { line, col } = lines.linePos(start);
  const sourceLine = source.split(/\r?\n/)[line - 1] ?? '';
  return { line, column: col, length: Math.max(1, Math.min(end - start, sourceLine.length - col + 1)), sourceLine };
}
