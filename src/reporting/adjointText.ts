import { print } from '../formula/print.js';
import type { AdjointDocument, AdjointLine, AtNode } from './adjointDocument.js';
import type { Style } from './style.js';
import { alignColumns, widthOf } from './table.js';
import { displayWidth } from './width.js';
import { hang, wrap } from './wrap.js';

const margin = 6;

/**
 * An adjoint table for a terminal: one line a node or, where that is wider than the terminal, one line a quantity.
 * @param width columns of the terminal; `undefined` for no limit
 */
export function adjointText(document: AdjointDocument, width: number | undefined, style: Style): string {
  const shown = adjointSections(document, width, style).filter((part) => part.length > 0);
  return `\n${shown.map((part) => part.join('\n')).join('\n\n')}\n\n`;
}

/** Its parts, some of which may be empty: the table, the local partials, the gradient, the notes. */
export function adjointSections(
  document: AdjointDocument,
  width: number | undefined,
  style: Style,
): readonly (readonly string[])[] {
  const header = ['node', 'value', 'adjoint', 'received from'].map(style.faint);
  const rows = document.lines.map((line) => [
    `${line.name} = ${print(line.formula)}`,
    typeset(line.value),
    typeset(line.adjoint),
    receivedFrom(line, document),
  ]);
  const table = alignColumns([header, ...rows], { indent: margin, gap: 2 });
  const fits = width === undefined || widthOf(table) <= width;
  const partials = document.lines.flatMap(({ name, partials }) =>
    partials.length === 0 ? [] : [partials.map(({ node, value }) => `∂${name}/∂${node} = ${typeset(value)}`)],
  );
  const gradient = Object.entries(document.gradient).map(([name, value]) =>
    style.strong(`∂f/∂${name} = ${typeset(value)}`),
  );
  const indent = ' '.repeat(margin);
  return [
    fits ? table : rows.flatMap((row, index) => [...(index > 0 ? [''] : []), ...block(row, header, width)]),
    partials.length === 0
      ? []
      : [`${indent}${style.faint('local partials')}`, ...alignColumns(partials, { indent: margin })],
    packed(gradient, (width ?? 100) - margin).map((line) => `${indent}${line}`),
    document.notes.flatMap((note) => wrap(note, (width ?? 100) - margin).map((line) => `${indent}${line}`)),
  ];
}

/** The same as linear text: one `name = value` a line, for screen readers and logs. */
export function adjointPlain(document: AdjointDocument): string {
  const { formula, at, lines, gradient, notes, output } = document;
  const nodes = lines.flatMap(({ name, formula: computed, value, partials, adjoint, received }) => [
    '',
    `node = ${name}`,
    `formula = ${print(computed)}`,
    `value = ${value}`,
    ...partials.map((partial) => `partial with respect to ${partial.node} = ${partial.value}`),
    `adjoint = ${adjoint}`,
    ...received.map((part) => `received from ${part.node} = ${part.value}`),
    ...(name === output ? ['received as the output = 1'] : []),
  ]);
  const results = Object.entries(gradient).map(([name, value]) => `derivative with respect to ${name} = ${value}`);
  const facts = [`f = ${formula}`, ...Object.entries(at).map(([name, value]) => `${name} = ${value}`)];
  return `${[...facts, ...nodes, '', ...results, ...notes.map((note) => `note = ${note}`)].join('\n')}\n`;
}

/** `v4 + v5 + v7  =  −37.1 + 74.2 − 4`; of a single part only the name, since its number is the adjoint. */
function receivedFrom({ name, received }: AdjointLine, { output }: AdjointDocument): string {
  if (name === output) return '(f)';
  if (received.length === 0) return 'nothing';
  const names = received.map(({ node }) => node).join(' + ');
  return received.length === 1 ? names : `${names}  =  ${sumOf(received)}`;
}

function sumOf(parts: readonly AtNode[]): string {
  const signed = parts.map(({ value }, index) => {
    if (index === 0) return typeset(value);
    return value.startsWith('-') ? `− ${value.slice(1)}` : `+ ${value}`;
  });
  return signed.join(' ');
}

/** With the minus of print; `--plain` and `--json` have the one that programs read. */
const typeset = (value: string): string => value.replace(/^-/, '−');

/** A sign stays with its number where a line is broken. */
const joined = (sum: string): string => sum.replaceAll(/([+−]) /g, '$1\u00a0');
const parted = (line: string): string => line.replaceAll('\u00a0', ' ');

/** A node with its quantities below it; a long sum is broken between its terms. */
function block(row: readonly string[], header: readonly string[], width: number): readonly string[] {
  const [node = '', ...cells] = row;
  const indent = ' '.repeat(margin + 3);
  const lines = cells.map((cell, k) => [`${indent}${header[k + 1] ?? ''}`, cell] as const);
  const column = 3 + Math.max(...lines.map(([name]) => displayWidth(name)));
  return [
    `${' '.repeat(margin)}${node}`,
    ...lines.flatMap(([name, cell]) => hang(name, joined(cell), { column, width }).map(parted)),
  ];
}

/** Results side by side while they fit. */
function packed(texts: readonly string[], width: number): readonly string[] {
  const together = texts.join('   ');
  return widthOf([together]) <= width ? [together] : texts;
}
