import { choiceSeparation } from '../diagnosis/choiceSeparation.js';
import { edgesOf } from '../laws/edges.js';
import { algorithmOf } from '../optimizers/algorithm.js';
import type { Axis, Optimizer } from '../optimizers/optimizer.js';
import { choiceLines } from './choiceLines.js';
import { statedWithFrequency } from './frequencyText.js';
import { lawsOfOptimizer } from './lawsOfOptimizer.js';
import { optimizerHead } from './optimizerHead.js';
import { columnBeside, indent, type Page, section, termLines } from './page.js';
import { separationText } from './separationText.js';
import { alignColumns } from './table.js';
import { usersTable } from './usersTable.js';
import { hang } from './wrap.js';

/** All that is known of an optimizer, as a page of text: equations first, and then who writes them otherwise. */
export function optimizerText(optimizer: Optimizer, page: Page): string {
  const sections = [
    ...Object.keys(optimizer.axes).map((name) => axisLines(optimizer, name, page)),
    section('By library, paper and course', userLines(optimizer), page),
    section(
      'Mistakes',
      termLines(
        optimizer.mistakes.map((mistake) => [mistake.id, statedWithFrequency(mistake)]),
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
  return `${[...optimizerHead(optimizer, page), ...sections.flat(), ''].join('\n')}\n`;
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
