import { choiceSeparation } from '../diagnosis/choiceSeparation.js';
import { print } from '../formula/print.js';
import { texEquations } from '../formula/tex.js';
import { edgesOf } from '../laws/edges.js';
import { algorithmOf } from '../optimizers/algorithm.js';
import type { Hyperparameter } from '../optimizers/hyperparameter.js';
import type { Axis, Choice, Optimizer } from '../optimizers/optimizer.js';
import { lawsOfOptimizer } from './lawsOfOptimizer.js';
import { separationText } from './separationText.js';
import type { Style } from './style.js';
import { alignColumns } from './table.js';
import { usersTable } from './usersTable.js';
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

const indent = ' '.repeat(6);

/** All that is known of an optimizer, as a page of text: equations first, and then who writes them otherwise. */
export function optimizerText(optimizer: Optimizer, page: Page): string {
  const { strong, faint } = page.style;
  const { title, id, summary, source } = optimizer;
  const sections = [
    section('Equations', [...equationLines(optimizer, page), ...askingLines(optimizer, page)], page),
    section('State', stateLines(optimizer), page),
    section('Hyperparameters', hyperparameterLines(optimizer.hyperparameters, page), page),
    ...Object.keys(optimizer.axes).map((name) => axisLines(optimizer, name, page)),
    section('By library, paper and course', userLines(optimizer), page),
    section(
      'Mistakes',
      termLines(
        optimizer.mistakes.map((mistake) => [mistake.id, mistake.statement]),
        page,
      ),
      page,
    ),
    section(
      'Reduces to',
      termLines(
        optimizer.reducesTo.map(({ to, statement, source: from }) => [to, `${statement} ${from}`]),
        page,
      ),
      page,
    ),
    section('At the edges', edgeLines(optimizer, page), page),
    ...lawSections(optimizer, page),
  ];
  const heading = [
    '',
    `  ${strong(title)} · ${id}`,
    ...paragraph(summary, page),
    ...paragraph(source, page).map(faint),
  ];
  return `${[...heading, ...sections.flat(), ''].join('\n')}\n`;
}

function paragraph(text: string, { width }: Page): readonly string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`);
}

function section(heading: string, lines: readonly string[], { style }: Page): readonly string[] {
  return lines.length === 0 ? [] : ['', `  ${style.strong(heading)}`, ...lines];
}

function equationLines(optimizer: Optimizer, { tex, style }: Page): readonly string[] {
  const { lines } = algorithmOf(optimizer);
  const indexed = new Set(['theta', 'g', ...Object.keys(optimizer.state), ...lines.map(({ target }) => target)]);
  const roles = lines.map(({ role }) => style.faint(role ?? ''));
  if (tex) return alignColumns(texEquations(lines, indexed).map((line, index) => [line, `% ${roles[index]}`]));
  const names = Math.max(...lines.map(({ target }) => target.length));
  return alignColumns(
    lines.map(({ target, expression }, index) => [
      `${target.padEnd(names)} = ${print(expression)}`,
      roles[index] ?? '',
    ]),
  );
}

/** What the equations do not say by themselves: at which point the gradient is taken. */
function askingLines({ asksAt }: Optimizer, { width }: Page): readonly string[] {
  if (asksAt === undefined) return [];
  return wrap(`g is the gradient at ${asksAt}, not at theta.`, width - indent.length).map((line) => `${indent}${line}`);
}

function stateLines({ state }: Optimizer): readonly string[] {
  return alignColumns(Object.entries(state).map(([name, { shape, initial }]) => [name, shape, `starts at ${initial}`]));
}

function hyperparameterLines(hyperparameters: Readonly<Record<string, Hyperparameter>>, page: Page): readonly string[] {
  const entries = Object.entries(hyperparameters);
  const columns = alignColumns(
    entries.map(([name, { default: value, domain }]) => [name, String(value), `in ${domain.text}`]),
  );
  const column = Math.max(...columns.map(displayWidth)) + 3;
  return entries.flatMap(([, { meaning, aliases }], index) =>
    hang(columns[index] ?? '', `${meaning}; also ${aliases.join(', ')}`, { column, width: page.width }),
  );
}

function axisLines(optimizer: Optimizer, name: string, page: Page): readonly string[] {
  const { question, choices } = optimizer.axes[name] as Axis;
  const column = columnBeside(choices.map(({ id }) => id));
  const told = choices.flatMap((choice) => {
    const apart = separationText(choiceSeparation(optimizer, name, choice));
    return choiceLines(choice, apart, { ...page, column });
  });
  return section(`Dialects: ${name}`, [`${indent}${question}`, ...told], page);
}

/** Who makes which choices, a row each; one axis alone has told it already. */
function userLines(optimizer: Optimizer): readonly string[] {
  const axes = Object.keys(optimizer.axes);
  if (axes.length < 2) return [];
  const rows = usersTable(optimizer).map(({ user, choices }) => [user, ...choices.map((choice) => choice || '–')]);
  return alignColumns([['', ...axes], ...rows]);
}

/** Situations on the left would be too wide a column: each has a line of its own. */
function edgeLines(optimizer: Optimizer, { width }: Page): readonly string[] {
  return edgesOf(algorithmOf(optimizer)).flatMap(({ situation, outcome }) =>
    hang(`${indent}${situation}:`, outcome, { column: indent.length + 40, width }),
  );
}

function lawSections(optimizer: Optimizer, page: Page): readonly (readonly string[])[] {
  const { obeyed, notHere } = lawsOfOptimizer(optimizer);
  const titles = obeyed.map(({ id, title }) => [id, title] as const);
  const reasons = notHere.map(({ law, reason }) => [law.id, `${reason}.`] as const);
  return [section('Laws', termLines(titles, page), page), section('Laws that break', termLines(reasons, page), page)];
}

function choiceLines(
  choice: Choice,
  apart: string,
  { width, style, column }: Page & { readonly column: number },
): readonly string[] {
  const { id, statement, users, source, differs, hyperparameters = {} } = choice;
  const beside = (text: string) => hang('', text, { column, width });
  const own = Object.entries(hyperparameters).map(
    ([name, { meaning, default: value, domain }]) => `with ${name} = ${value} in ${domain.text}: ${meaning}`,
  );
  return [
    '',
    ...hang(`${indent}${id}`, statement, { column, width }),
    ...own.flatMap(beside),
    ...(users.length > 0 ? beside(`used by ${users.join(', ')}`) : []),
    ...(differs === undefined ? [] : beside(`differs ${differs}`)),
    ...(apart === '' ? [] : beside(apart)),
    ...beside(source).map(style.faint),
  ];
}

/** Terms on the left, sentences on the right. */
function termLines(terms: readonly (readonly [string, string])[], { width }: Page): readonly string[] {
  const column = columnBeside(terms.map(([term]) => term));
  return terms.flatMap(([term, text]) => hang(`${indent}${term}`, text, { column, width }));
}

function columnBeside(terms: readonly string[]): number {
  return indent.length + Math.max(0, ...terms.map(displayWidth)) + 3;
}
