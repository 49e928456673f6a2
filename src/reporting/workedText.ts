import { toldNaN } from './firstNaN.js';
import type { Style } from './style.js';
import { alignColumns, widthOf } from './table.js';
import { displayWidth } from './width.js';
import type { WorkedDocument, WorkedRow } from './workedDocument.js';
import { wrap } from './wrap.js';

/**
 * A hand-worked table for a terminal: one line a step or, where that is wider than the terminal, one line a quantity.
 * @param width columns of the terminal; `undefined` for no limit
 */
export function workedText(document: WorkedDocument, width: number | undefined, style: Style): string {
  const room = (width ?? Number.POSITIVE_INFINITY) - 2;
  const title = titleOf(document);
  const about = [`${title} · ${document.optimizer.source}`, circumstancesOf(document)];
  const [first = '', ...others] = wide(about.join(' · '), room)
    ? about.flatMap((part) => wrap(part, room))
    : [about.join(' · ')];
  const headline = [first.replace(title, style.strong(title)), ...others];
  const parameters = wrap(parametersOf(document), room).map(style.faint);
  const tables = document.coordinates.flatMap((rows, index) => [
    '',
    ...(document.coordinates.length > 1 ? [`  coordinate ${index + 1}`, ''] : []),
    ...rowsOf(document.columns, rows, width, style),
  ]);
  const told = toldNaN(document).flatMap((sentence) => ['', ...wrap(sentence, room).map((line) => `  ${line}`)]);
  return ['', ...[...headline, ...parameters].map((line) => `  ${line}`), ...tables, ...told, '', ''].join('\n');
}

function wide(line: string, room: number): boolean {
  return displayWidth(line) > room;
}

/** The same as linear text: one `name = value` a line, without alignment, for screen readers and logs. */
export function workedPlain(document: WorkedDocument): string {
  const { optimizer, objective, hyperparameters, columns, coordinates } = document;
  const facts = [
    `optimizer = ${titleOf(document)}`,
    `source = ${optimizer.source}`,
    ...(objective ? [`f(theta) = ${objective.formula}`, `gradient = ${objective.gradient}`] : []),
    ...Object.entries(hyperparameters).map(([name, value]) => `${name} = ${value}`),
  ];
  const steps = coordinates.flatMap((rows, index) =>
    rows.flatMap(({ t, cells }) => [
      '',
      ...(coordinates.length > 1 ? [`coordinate = ${index + 1}`] : []),
      `t = ${t}`,
      ...cells.flatMap((cell, column) => (cell === undefined ? [] : [`${columns[column]} = ${cell}`])),
    ]),
  );
  const told = toldNaN(document).flatMap((sentence) => ['', sentence]);
  return `${[...facts, ...steps, ...told].join('\n')}\n`;
}

function titleOf({ optimizer, dialect }: WorkedDocument): string {
  return dialect === '' ? optimizer.title : `${optimizer.title}, dialect ${dialect}`;
}

function circumstancesOf({ objective }: WorkedDocument): string {
  return objective ? `f(theta) = ${objective.formula}, gradient ${objective.gradient}` : 'gradients as given';
}

function parametersOf({ hyperparameters }: WorkedDocument): string {
  return Object.entries(hyperparameters)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}

function rowsOf(
  columns: readonly string[],
  rows: readonly WorkedRow[],
  width: number | undefined,
  style: Style,
): readonly string[] {
  const header = ['t', ...columns].map(style.faint);
  const table = alignColumns([header, ...rows.map(({ t, cells }) => [String(t), ...cells.map((cell) => cell ?? '')])]);
  if (width === undefined || widthOf(table) <= width) return table;
  const blocks = rows.flatMap(({ t, cells }) => [
    [style.faint('t'), String(t)],
    ...cells.flatMap((cell, index) => (cell === undefined ? [] : [[style.faint(columns[index] as string), cell]])),
  ]);
  const lines = alignColumns(blocks);
  return lines.flatMap((line, index) => (index > 0 && blocks[index]?.[0] === style.faint('t') ? ['', line] : [line]));
}
