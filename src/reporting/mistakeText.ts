import type { NamedMistake } from '../autodiff/mistakes/namedMistake.js';
import { engineTitle } from '../diagnosis/engines/describeEngine.js';
import { type Change, changesBetween } from '../formula/changes.js';
import { algorithmOf, edited } from '../optimizers/algorithm.js';
import { plainName } from '../optimizers/find.js';
import { optimizers } from '../optimizers/index.js';
import type { Mistake } from '../optimizers/mistakes/mistake.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import { changeLines } from './diagnosisText.js';
import { allEngineMistakes } from './engineText.js';
import { frequencyText } from './frequencyText.js';
import { type Page, section } from './page.js';
import { paragraph } from './sheet.js';

/** An optimizer that a mistake is known in, and the mistake as it is made there. */
interface Place {
  readonly optimizer: Optimizer;
  readonly mistake: Mistake;
}

/** A mistake that has a name; those of engines are in no optimizer. */
export interface KnownMistake {
  readonly mistake: NamedMistake;
  /** First the optimizer that it is called after, if it is called after one. */
  readonly places: readonly Place[];
}

/** The mistake of this name, or `undefined`. */
export function lookUpMistake(name: string): KnownMistake | undefined {
  const isNamed = ({ id }: NamedMistake): boolean => plainName(id) === plainName(name);
  const places = optimizers
    .flatMap((optimizer) => optimizer.mistakes.filter(isNamed).map((mistake) => ({ optimizer, mistake })))
    .sort((a, b) => Number(isCalledAfter(b)) - Number(isCalledAfter(a)));
  const mistake = places[0]?.mistake ?? allEngineMistakes.find(isNamed);
  return mistake && { mistake, places };
}

const isCalledAfter = ({ optimizer, mistake }: Place): boolean => mistake.id.startsWith(`${optimizer.id}-`);

/** The ids of all mistakes, for whom none is found. */
export function mistakeIds(): readonly string[] {
  return [...new Set([...optimizers.flatMap(({ mistakes }) => mistakes), ...allEngineMistakes].map(({ id }) => id))];
}

/** What is known of a mistake, as a page of text. */
export function mistakeText({ mistake, places }: KnownMistake, page: Page): string {
  const [first] = places;
  const titles = first ? places.map(({ optimizer }) => optimizer.title) : [engineTitle];
  const users = onPurpose(places);
  const lines = [
    ...['', `  ${page.style.strong(mistake.id)}`],
    ...paragraph([mistake.statement, ...frequencyText(mistake)].join(' '), page),
    ...section('Why it is wrong', paragraph(mistake.explanation, page, 6), page),
    ...(first
      ? section(`In the equations of ${first.optimizer.title}`, changeLines(changesOf(first), page), page)
      : []),
    ...section('Known in', paragraph(titles.join(', '), page, 6), page),
    ...section(
      'Done on purpose by',
      users.flatMap((user) => paragraph(user, page, 6)),
      page,
    ),
  ];
  return `${[...lines, ''].join('\n')}\n`;
}

/** The same for programs. */
export function mistakeJson({ mistake: { id, statement, explanation, frequency }, places }: KnownMistake): object {
  return {
    ...{ id, statement, explanation, frequency },
    optimizers: places.map((place) => ({ id: place.optimizer.id, edits: changesOf(place) })),
  };
}

/** The lines that differ; none where the equations are right and their running is not. */
function changesOf({ optimizer, mistake: { edits = [] } }: Place): readonly Change[] {
  const algorithm = algorithmOf(optimizer);
  return changesBetween(algorithm.lines, edited(algorithm, edits).lines);
}

function onPurpose(places: readonly Place[]): readonly string[] {
  const told = places.flatMap(({ mistake: { onPurpose: who } }) =>
    who ? [`${who.users.join(', ')}: ${who.source}`] : [],
  );
  return [...new Set(told)];
}
