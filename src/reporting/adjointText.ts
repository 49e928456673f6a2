import { print } from '../formula/print.js';
import type { AdjointDocument, AdjointLine } from './adjointDocument.js';
import { adjointLinesText, typeset } from './adjointLinesText.js';
import type { Style } from './style.js';
import { alignColumns, widthOf } from './table.js';
import { wrap } from './wrap.js';

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
function adjointSections(
  document: AdjointDocument,
  width: number | undefined,
  style: Style,
): readonly (readonly string[])[] {
  const partials = document.lines.flatMap((line) => (line.partials.length === 0 ? [] : [partialTexts(line)]));
  const gradient = Object.entries(document.gradient).map(([name, value]) =>
    style.strong(`∂${document.result}/∂${name} = ${typeset(value)}`),
  );
  const indent = ' '.repeat(margin);
  return [
    adjointLinesText(document, width, style),
    partials.length === 0
      ? []
      : [`${indent}${style.faint('local partials')}`, ...alignColumns(partials, { indent: margin })],
    packed(gradient, (width ?? 100) - margin).map((line) => `${indent}${line}`),
    document.notes.flatMap((note) => wrap(note, (width ?? 100) - margin).map((line) => `${indent}${line}`)),
  ];
}

/** `∂v3/∂v1 = 2`, one a node; of a node that is used twice each says which use it belongs to. */
function partialTexts({ name, partials: [first, second] }: AdjointLine): readonly string[] {
  const isTwice = first?.node === second?.node;
  const told = [first, second].flatMap((partial) => (partial === undefined ? [] : [partial]));
  return told.map(({ node, value }, use) => {
    const which = isTwice ? `, the ${['first', 'second'][use]}` : '';
    return `∂${name}/∂${node} = ${typeset(value)}${which}`;
  });
}

/** The same as linear text: one `name = value` a line, for screen readers and logs. */
export function adjointPlain(document: AdjointDocument): string {
  const { formula, at, lines, gradient, notes, output, result } = document;
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
  const facts = [`${result} = ${formula}`, ...Object.entries(at).map(([name, value]) => `${name} = ${value}`)];
  return `${[...facts, ...nodes, '', ...results, ...notes.map((note) => `note = ${note}`)].join('\n')}\n`;
}

/** Results side by side while they fit. */
function packed(texts: readonly string[], width: number): readonly string[] {
  const together = texts.join('   ');
  return widthOf([together]) <= width ? [together] : texts;
}
