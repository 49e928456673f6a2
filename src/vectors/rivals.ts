import { editedWherePossible } from '../diagnosis/candidate.js';
import { type Algorithm, algorithmIn } from '../optimizers/algorithm.js';
import { type Dialect, dialectName, dialectsOf, usersOf } from '../optimizers/dialect.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import { anchor } from '../reporting/atlas.js';
import type { Note } from './note.js';
import { programOf, type Rival } from './rival.js';

/** The forms of an optimizer that have a group: its equations as written, and every combination that somebody uses. */
export function publishedForms(optimizer: Optimizer): readonly Dialect[] {
  return dialectsOf(optimizer).filter((dialect, index) => index === 0 || usersOf(optimizer, dialect).length > 0);
}

/** What a group is called. */
export const formName = (dialect: Dialect): string => dialectName(dialect) || 'as written';

const formFlag = (dialect: Dialect): string => `form-${formName(dialect).replaceAll(/[^a-z0-9]+/g, '-')}`;

/** Everything that the tests of a group should tell apart from it: the named mistakes made in its form, and the other forms. */
export function rivalsOf(optimizer: Optimizer, dialect: Dialect, algorithm: Algorithm): readonly Rival[] {
  const mistaken = optimizer.mistakes.flatMap(({ id, edits = [], fault }) => {
    const changed = editedWherePossible(algorithm, edits);
    return changed ? [{ flag: id, program: programOf(changed, fault) }] : [];
  });
  const others = publishedForms(optimizer)
    .filter((other) => other !== dialect)
    .map((other) => ({ flag: formFlag(other), program: programOf(algorithmIn(optimizer, other)) }));
  return [...mistaken, ...others];
}

/** What every flag means that a file of this optimizer may carry. */
export function notesOf(optimizer: Optimizer): Readonly<Record<string, Note>> {
  const atlas = `golden/ATLAS.md#${anchor(optimizer.title)}`;
  const mistakes = optimizer.mistakes.map(({ id, statement, explanation, frequency, onPurpose }): [string, Note] => [
    id,
    {
      ...{ kind: 'mistake', catches: statement, effect: explanation, frequency },
      ...(onPurpose ? { users: [...onPurpose.users] } : {}),
      links: [atlas, ...(onPurpose ? [onPurpose.source] : [])],
    },
  ]);
  const forms = publishedForms(optimizer).map((dialect): [string, Note] => {
    const made = dialect.choices.map(({ choice }) => choice);
    const departures = made.filter(({ differs }) => differs !== undefined);
    return [
      formFlag(dialect),
      {
        kind: 'form',
        catches:
          (departures.length > 0 ? departures : made).map(({ statement }) => statement).join(' ') || optimizer.summary,
        effect:
          departures.map(({ differs }) => `It differs ${differs}.`).join(' ') ||
          'It is the form in which the source has it.',
        users: [...usersOf(optimizer, dialect)],
        links: [atlas, ...new Set(departures.map(({ source }) => source))],
      },
    ];
  });
  return Object.fromEntries([...mistakes, ...forms]);
}
