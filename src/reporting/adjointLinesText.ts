import { print } from '../formula/print.js';
import type { AdjointDocument, AdjointLine, AtNode, Yours } from './adjointDocument.js';
import { messages } from './messages.js';
import type { Style } from './style.js';
import { alignColumns, widthOf } from './table.js';
import { displayWidth } from './width.js';
import { hang } from './wrap.js';

const margin = 6;
/** More terms of a sum than a reader follows. */
const mostTerms = 12;

/**
 * The nodes of an adjoint table, one a line: what a submission has instead stands beside it in words, or under a heading
 * where words do not fit. Where that is too wide as well, one line a quantity.
 */
export function adjointLinesText(
  document: AdjointDocument,
  width: number | undefined,
  style: Style,
): readonly string[] {
  for (const inWords of [true, false]) {
    const table = tableOf(document, style, inWords);
    if (width === undefined || widthOf(table) <= width) return table;
  }
  return document.lines.flatMap((line, index) => [
    ...(index > 0 ? [''] : []),
    ...block(line, document, { width: width ?? 0, style }),
  ]);
}

/** With the minus of print; `--plain` and `--json` have the one that programs read. */
export const typeset = (value: string): string => value.replace(/^-/, '−');

/** `yours 0.42` of what was seen, `yours behaves as 0.42` of what explains it. */
export const toldOf = ({ value, observed }: Yours): string => messages[observed ? 'yours' : 'behaves-as'](value);

const typesetTold = ({ value, observed }: Yours): string => toldOf({ value: typeset(value), observed });

/** Columns that are empty throughout are left out. */
function tableOf(document: AdjointDocument, style: Style, inWords: boolean): readonly string[] {
  const { lines } = document;
  const cellOf = (yours: Yours) => style.bad(inWords ? typesetTold(yours) : typeset(yours.value));
  const yours = (kind: 'value' | 'adjoint') => ({
    heading: inWords ? '' : messages.yours('').trim(),
    cells: lines.map((line) => (line.yours?.[kind] ? cellOf(line.yours[kind]) : '')),
  });
  const columns = [
    { heading: 'node', cells: lines.map(nodeOf) },
    { heading: 'value', cells: lines.map(({ value }) => typeset(value)) },
    yours('value'),
    { heading: 'adjoint', cells: lines.map(({ adjoint }) => typeset(adjoint)) },
    yours('adjoint'),
    {
      heading: 'received from',
      cells: lines.map((line) => `${receivedFrom(line, document)}${receivedByYours(line, style)}`),
    },
  ].filter(({ cells }) => cells.some((cell) => cell !== ''));
  const rows = lines.map((_, k) => columns.map(({ cells }) => cells[k] ?? ''));
  return alignColumns([columns.map(({ heading }) => heading && style.faint(heading)), ...rows], {
    indent: margin,
    gap: 2,
  });
}

const nodeOf = ({ name, formula }: AdjointLine): string => `${name} = ${print(formula)}`;

/** `v4 + v5 + v7  =  −37.1 + 74.2 − 4`; of a single part only the name, since its number is the adjoint. */
function receivedFrom({ name, received }: AdjointLine, { output, result }: AdjointDocument): string {
  if (name === output) return `(${result})`;
  if (received.length === 0) return messages.nothing();
  const names = namesOf(received);
  if (received.length === 1) return names;
  const uses = received.length > mostTerms ? `, ${received.length} uses` : '';
  return `${names}${uses}  =  ${sumOf(received)}`;
}

/** The parts that a submission's adjoint is the sum of, with their names where those are others. */
function receivedByYours({ received, yours }: AdjointLine, style: Style): string {
  const parts = yours?.received;
  if (parts === undefined) return '';
  const isNamed = namesOf(parts) !== namesOf(received);
  const sum = parts.length > 1 || !isNamed ? sumOf(parts) : '';
  const names = isNamed ? namesOf(parts) || messages.nothing() : '';
  return `  ${style.bad(messages.yours([names, sum].filter(Boolean).join('  =  ')))}`;
}

const namesOf = (parts: readonly AtNode[]): string =>
  abridged(parts.map(({ node }, index) => (index === 0 ? node : `+ ${node}`)));
const sumOf = (parts: readonly AtNode[]): string => abridged(parts.map(signed));

function signed({ value }: AtNode, index: number): string {
  if (index === 0) return typeset(value);
  return value.startsWith('-') ? `− ${value.slice(1)}` : `+ ${value}`;
}

/** A sum of many terms by its first and its last; `--plain` and `--json` have all. */
function abridged(terms: readonly string[]): string {
  const shown = terms.length > mostTerms ? [...terms.slice(0, 3), '+ …', ...terms.slice(-1)] : terms;
  return shown.join(' ');
}

/** A sign stays with its number where a line is broken. */
const joined = (sum: string): string => sum.replaceAll(/([+−]) /g, '$1\u00a0');
const parted = (line: string): string => line.replaceAll('\u00a0', ' ');

/** A node with its quantities below it; a long sum is broken between its terms. */
function block(
  line: AdjointLine,
  document: AdjointDocument,
  { width, style }: { readonly width: number; readonly style: Style },
): readonly string[] {
  const indent = ' '.repeat(margin + 3);
  const beside = (yours: Yours | undefined) => (yours ? `   ${style.bad(typesetTold(yours))}` : '');
  const quantities = [
    ['value', `${typeset(line.value)}${beside(line.yours?.value)}`],
    ['adjoint', `${typeset(line.adjoint)}${beside(line.yours?.adjoint)}`],
    ['received from', `${receivedFrom(line, document)}${receivedByYours(line, style)}`],
  ] as const;
  const named = quantities.map(([name, cell]) => [`${indent}${style.faint(name)}`, cell] as const);
  const column = 3 + Math.max(...named.map(([name]) => displayWidth(name)));
  return [
    `${' '.repeat(margin)}${nodeOf(line)}`,
    ...named.flatMap(([name, cell]) => hang(name, joined(cell), { column, width }).map(parted)),
  ];
}
