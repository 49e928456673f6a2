import { choiceSeparation } from '../diagnosis/choiceSeparation.js';
import { type Separation, separationBetween } from '../diagnosis/separation.js';
import { type Change, changesBetween } from '../formula/changes.js';
import { smallCases } from '../laws/cases/smallCases.js';
import { algorithmIn } from '../optimizers/algorithm.js';
import { departures } from '../optimizers/dialect.js';
import type { Match } from './match.js';

/** Something in which a subject is not the equations as its source prints them. */
export interface Deviation {
  /** `eps=hat`, a mistake's id, or `edit`. */
  readonly id: string;
  readonly kind: 'dialect' | 'mistake' | 'edit';
  readonly statement: string;
  /** Who writes it so on purpose. */
  readonly users: readonly string[];
  readonly changes: readonly Change[];
  /** The shortest input that shows it; `one` is what the equations without it give. */
  readonly shown?: Separation;
}

/** Every departure of what was recognised from the equations as written, each with the shortest input that shows it. */
export function deviationsOf({ candidate, trial }: Pick<Match, 'candidate' | 'trial'>): readonly Deviation[] {
  const { optimizer, dialect, mistake, algorithm } = candidate;
  const written = trial.standard.algorithm.lines;
  const choices = departures(dialect).map(({ axis, choice }): Deviation => {
    const { fromWritten } = choiceSeparation(optimizer, axis, choice);
    return {
      ...{ id: `${axis}=${choice.id}`, kind: 'dialect', statement: choice.statement, users: choice.users },
      changes: departures(dialect).length === 1 ? changesBetween(written, algorithmIn(optimizer, dialect).lines) : [],
      ...(fromWritten ? { shown: fromWritten } : {}),
    };
  });
  if (!['mistake', 'fault', 'combination', 'edit'].includes(candidate.kind)) return choices;
  const base = { algorithm: algorithmIn(optimizer, dialect) };
  const changes = changesBetween(base.algorithm.lines, algorithm.lines);
  const shown = separationBetween(base, candidate, smallCases(trial.standard));
  const lines = [...new Set(changes.map(({ line }) => line))].join(' and ');
  const own: Deviation = {
    id: mistake?.id ?? 'edit',
    kind: mistake ? 'mistake' : 'edit',
    statement: mistake?.statement ?? `The line of ${lines} differs.`,
    users: mistake?.onPurpose?.users ?? [],
    changes,
    ...(shown ? { shown } : {}),
  };
  return [own, ...choices];
}
