import { algorithmOf } from '../optimizers/algorithm.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import { equationLines } from './equationLines.js';
import { headingLines, hyperparameterLines, indent, type Page, section } from './page.js';
import { alignColumns } from './table.js';
import { wrap } from './wrap.js';

/** What every page of an optimizer begins with: name, idea, source, equations, state and hyperparameters. */
export function optimizerHead(optimizer: Optimizer, page: Page, isBrief = false): readonly string[] {
  const { title, id, summary, source, hyperparameters, state } = optimizer;
  const { lines } = algorithmOf(optimizer);
  const equations = equationLines(lines, ['theta', 'g', ...Object.keys(state)], page);
  return [
    ...headingLines(`  ${page.style.strong(title)} · ${id}`, summary, source, page),
    ...section('Equations', [...equations, ...askingLines(optimizer, page)], page),
    ...section('State', stateLines(optimizer), page),
    ...section('Hyperparameters', hyperparameterLines(hyperparameters, page, isBrief), page),
  ];
}

/** What the equations do not say by themselves: at which point the gradient is taken. */
function askingLines({ asksAt }: Optimizer, { width }: Page): readonly string[] {
  if (asksAt === undefined) return [];
  return wrap(`g is the gradient at ${asksAt}, not at theta.`, width - indent.length).map((line) => `${indent}${line}`);
}

function stateLines({ state }: Optimizer): readonly string[] {
  return alignColumns(Object.entries(state).map(([name, { shape, initial }]) => [name, shape, `starts at ${initial}`]));
}
