import { findOptimizer } from '../optimizers/find.js';
import type { Optimizer, Reduction } from '../optimizers/optimizer.js';

/** One hyperparameter of the optimizer that reproduces: a number, or the name of one of the reproduced. */
export interface Setting {
  readonly name: string;
  readonly value: number | string;
}

/** Hyperparameters with which one optimizer is another, as the registry knows. */
export interface Translation {
  readonly settings: readonly Setting[];
  readonly statement: string;
  readonly source: string;
}

/** Every known way to reproduce an optimizer by another one; of the same optimizer, all its hyperparameters as they are. */
export function translationsOf(reproduced: Optimizer, by: Optimizer): readonly Translation[] {
  if (by === reproduced) {
    const settings = Object.keys(by.hyperparameters).map((name) => ({ name, value: name }));
    return [{ settings, statement: 'The hyperparameters carry over by name.', source: by.source }];
  }
  return by.reducesTo
    .filter(({ to }) => findOptimizer(to) === reproduced)
    .map((reduction) => ({
      settings: settingsOf(by, reduction),
      statement: reduction.statement,
      source: reduction.source,
    }));
}

function settingsOf({ hyperparameters }: Optimizer, { fixed, tied = {}, renamed = {} }: Reduction): readonly Setting[] {
  const theirs = (name: string) => Object.entries(renamed).find(([, ours]) => ours === name)?.[0] ?? name;
  return Object.keys(hyperparameters).map((name) => ({ name, value: fixed[name] ?? theirs(tied[name] ?? name) }));
}

/** The hyperparameters of the one that reproduce these of the other. */
export function translated(
  { settings }: Translation,
  given: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    settings.flatMap(({ name, value }) => {
      const known = typeof value === 'number' ? value : given[value];
      return known === undefined ? [] : [[name, known] as const];
    }),
  );
}
