import { read } from '../formula/equations.js';
import type { Axis } from '../optimizers/optimizer.js';
import type { FoundTraining } from '../training/find.js';
import { choiceLines } from './choiceLines.js';
import { equationLines } from './equationLines.js';
import { columnBeside, headingLines, hyperparameterLines, indent, type Page, section, termLines } from './page.js';
import { alignColumns } from './table.js';
import { wrap } from './wrap.js';

/** All that is known of a piece of training, as a page of text. */
export function trainingText({ kind, item }: FoundTraining, page: Page): string {
  const { id, title, summary, source, users = [], differs = [], parameters = {}, state = {}, axes = {} } = item;
  const rule = item.rule === undefined ? [] : equationLines(read(item.rule), Object.keys(state), page);
  const starts = Object.entries(state).map(([name, initial]) => [name, `starts at ${initial}`]);
  return `${[
    ...headingLines(`  ${page.style.strong(title)} · ${id} · ${kind.title}`, summary, source, page),
    ...section('Equations', [...rule, ...termLines(kind.facts(id), page)], page),
    ...section('State', alignColumns(starts), page),
    ...section('Parameters', hyperparameterLines(parameters, page), page),
    ...Object.entries(axes).flatMap(([name, axis]) => axisLines(name, axis, page)),
    ...section('Used by', sentences([users.join(', ')], page), page),
    ...section('Differs elsewhere', sentences(differs, page), page),
    '',
  ].join('\n')}\n`;
}

function axisLines(name: string, { question, choices }: Axis, page: Page): readonly string[] {
  const column = columnBeside(choices.map(({ id }) => id));
  const told = choices.flatMap((choice) => choiceLines(choice, '', { ...page, column }));
  return section(`Dialects: ${name}`, [`${indent}${question}`, ...told], page);
}

function sentences(texts: readonly string[], { width }: Page): readonly string[] {
  return texts
    .filter((text) => text !== '')
    .flatMap((text) => wrap(text, width - indent.length).map((line) => `${indent}${line}`));
}
