import { choiceSeparation } from '../diagnosis/choiceSeparation.js';
import { print } from '../formula/print.js';
import { edgesOf } from '../laws/edges.js';
import { algorithmOf } from '../optimizers/algorithm.js';
import { chapters } from '../optimizers/chapter.js';
import type { Axis, Optimizer } from '../optimizers/optimizer.js';
import { lawsOfOptimizer } from './lawsOfOptimizer.js';
import { code, markdownTable } from './markdown.js';
import { separationText } from './separationText.js';
import { alignColumns } from './table.js';
import { usersTable } from './usersTable.js';

/** The registry as one document in Markdown: every optimizer with all that is known of it, chapter by chapter. */
export function atlas(optimizers: readonly Optimizer[]): string {
  const parts = Object.entries(chapters).flatMap(([chapter, title]) => {
    const ofChapter = optimizers.filter((optimizer) => optimizer.chapter === chapter);
    return ofChapter.length === 0 ? [] : [`## ${title}`, '', ...ofChapter.flatMap((one) => entry(one, optimizers))];
  });
  return [...head(optimizers), ...parts].join('\n');
}

function head(optimizers: readonly Optimizer[]): readonly string[] {
  return [
    '# Atlas of optimizers',
    '',
    'Written by `assay atlas` from the registry: equations, defaults, the choices of libraries, papers and courses with',
    'the smallest case that tells each apart, known mistakes, relations, and laws. Numbers are exact decimals, rounded to',
    '15 digits.',
    '',
    ...markdownTable(
      ['optimizer', 'idea'],
      optimizers.map(({ id, title, summary }) => [`[${title}](#${anchor(title)}) ${code(id)}`, summary]),
    ),
  ];
}

/** The name under which readers of Markdown find a heading. */
export function anchor(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

function entry(optimizer: Optimizer, all: readonly Optimizer[]): readonly string[] {
  const { title, id, summary, source } = optimizer;
  return [
    ...[`### ${title}`, '', `${code(id)}: ${summary}`, '', `Source: ${source}.`, ''],
    ...['```', ...equationLines(optimizer), '```', ''],
    ...hyperparameterTable(optimizer),
    ...Object.keys(optimizer.axes).flatMap((axis) => axisTable(optimizer, axis)),
    ...libraries(optimizer),
    ...relations(optimizer, all),
    ...titled('Mistakes known by name', mistakeTable(optimizer)),
    ...titled('At the edges', edgeList(optimizer)),
    ...lawLists(optimizer),
  ];
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`**${title}**`, '', ...lines];
}

function equationLines(optimizer: Optimizer): readonly string[] {
  const { lines } = algorithmOf(optimizer);
  const names = Math.max(...lines.map(({ target }) => target.length));
  const rows = lines.map(({ target, expression, role = '' }) => [
    `${target.padEnd(names)} = ${print(expression)}`,
    role === '' ? '' : `# ${role}`,
  ]);
  const starts = Object.entries(optimizer.state).map(([name, { initial }]) => `${name} starts at ${initial}`);
  return [...alignColumns(rows, { indent: 0 }), ...(starts.length > 0 ? ['', starts.join(', ')] : [])];
}

function hyperparameterTable({ hyperparameters }: Optimizer): readonly string[] {
  return markdownTable(
    ['hyperparameter', 'default', 'domain', 'meaning', 'also called'],
    Object.entries(hyperparameters).map(([name, { default: value, domain, meaning, aliases }]) => [
      ...[code(name), String(value), domain.text, meaning],
      aliases.join(', '),
    ]),
  );
}

function axisTable(optimizer: Optimizer, name: string): readonly string[] {
  const { question, choices } = optimizer.axes[name] as Axis;
  const rows = choices.map((choice) => [
    ...[code(`${name}=${choice.id}`), choice.statement, choice.users.join(', '), choice.source, choice.differs ?? ''],
    separationText(choiceSeparation(optimizer, name, choice)),
  ]);
  return titled(question, markdownTable(['choice', 'what it does', 'used by', 'source', 'differs', 'shown by'], rows));
}

function libraries(optimizer: Optimizer): readonly string[] {
  const axes = Object.keys(optimizer.axes);
  if (axes.length < 2) return [];
  const rows = usersTable(optimizer).map(({ user, choices }) => [user, ...choices]);
  return titled('By library, paper and course', markdownTable(['', ...axes], rows));
}

function relations(optimizer: Optimizer, all: readonly Optimizer[]): readonly string[] {
  const own = optimizer.reducesTo.map(({ statement, source }) => `- ${statement} (${source})`);
  const others = all.flatMap(({ title, reducesTo }) =>
    reducesTo.filter(({ to }) => to === optimizer.id).map(({ statement }) => `- ${title}: ${statement}`),
  );
  return own.length + others.length === 0 ? [] : titled('Relations', [...own, ...others, '']);
}

function mistakeTable({ mistakes }: Optimizer): readonly string[] {
  return markdownTable(
    ['id', 'what is wrong', 'met', 'done on purpose by'],
    mistakes.map(({ id, statement, frequency, onPurpose }) => [
      ...[code(id), statement, frequency],
      onPurpose?.users.join(', ') ?? '',
    ]),
  );
}

function edgeList(optimizer: Optimizer): readonly string[] {
  const edges = edgesOf(algorithmOf(optimizer));
  return [...edges.map(({ situation, outcome }) => `- Where ${situation}, ${outcome}.`), ''];
}

function lawLists(optimizer: Optimizer): readonly string[] {
  const { obeyed, notHere } = lawsOfOptimizer(optimizer);
  const broken = notHere.map(({ law, reason }) => `- ${code(law.id)}: ${reason}`);
  return [
    ...titled('Laws', [...obeyed.map(({ id, statement }) => `- ${code(id)}: ${statement}`), '']),
    ...(broken.length === 0 ? [] : titled('Laws that do not hold', [...broken, ''])),
  ];
}
