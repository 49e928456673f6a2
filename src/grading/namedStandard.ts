import type { Precision } from '../arithmetic/format.js';
import type { Standard } from '../laws/law.js';
import { standardOf } from '../laws/standard.js';
import { algorithmOf } from '../optimizers/algorithm.js';
import { dialectName, type NamedDialect } from '../optimizers/dialect.js';
import { namedAlgorithm } from '../optimizers/namedAlgorithm.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { HyperparameterNames } from '../subjects/contracts/contract.js';

/** What to hold a subject against: an optimizer in the dialect that was asked for. */
export function namedStandard(
  optimizer: Optimizer,
  named: NamedDialect,
  reads: ReadonlySet<string>,
  precision: Precision = 'float64',
): Standard {
  return { ...standardOf(optimizer, named.dialect, reads, precision), algorithm: namedAlgorithm(optimizer, named) };
}

/** `eps=hat`, with the ids of what is done on purpose; empty for the equations as written. */
export function namedDialectName({ dialect, onPurpose }: NamedDialect): string {
  return [dialectName(dialect), ...onPurpose.map(({ id }) => id)].filter(Boolean).join(', ');
}

/** Every hyperparameter that any dialect of the optimizer has. */
export function namesOf(optimizer: Optimizer): HyperparameterNames {
  const choices = Object.values(optimizer.axes).flatMap((axis) => axis.choices);
  const all = algorithmOf(optimizer).hyperparameters;
  const own = Object.assign({}, all, ...choices.map(({ hyperparameters }) => hyperparameters)) as typeof all;
  return Object.entries(own).map(([name, { aliases, default: preset, besides = [] }]) => {
    return { name, aliases, default: preset, besides };
  });
}
