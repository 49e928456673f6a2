import { smallCases } from '../laws/cases/smallCases.js';
import { standardOf } from '../laws/standard.js';
import { algorithmIn } from '../optimizers/algorithm.js';
import { asWritten, type Dialect } from '../optimizers/dialect.js';
import type { Choice, Optimizer } from '../optimizers/optimizer.js';
import { type Separation, separationOf } from './separation.js';

/** How one choice on an axis stands to the others, all else as written. */
export interface ChoiceSeparation {
  /** The smallest case that tells it apart from the equations as written; absent for the first choice. */
  readonly fromWritten?: Separation;
  /** Earlier choices of the axis that no small case tells apart from it. */
  readonly sameFunctionAs: readonly string[];
  /** Earlier choices that only cases with a changing rate tell apart from it. */
  readonly sameAtConstantRate: readonly string[];
}

/** Tells a choice apart from the first and from all before it on its axis, in the order of the size of cases. */
export function choiceSeparation(optimizer: Optimizer, axis: string, choice: Choice): ChoiceSeparation {
  const all = optimizer.axes[axis]?.choices ?? [choice];
  const own = withChoice(optimizer, axis, choice);
  const algorithm = algorithmIn(optimizer, own);
  const requests = smallCases(standardOf(optimizer, own));
  const apart = (other: Choice, by = requests) =>
    separationOf(algorithmIn(optimizer, withChoice(optimizer, axis, other)), algorithm, by);
  const [first] = all;
  const fromWritten = first === choice ? undefined : apart(first);
  const earlier = all.slice(0, all.indexOf(choice));
  const told = earlier.map((other) => ({ other, by: other === first ? fromWritten : apart(other) }));
  const constant = requests.filter(({ steps }) => steps.every(({ set }) => set === undefined));
  const alike = told.filter(({ other, by }) => by && !apart(other, constant));
  return {
    ...(fromWritten ? { fromWritten } : {}),
    sameFunctionAs: told.filter(({ by }) => !by).map(({ other }) => other.id),
    sameAtConstantRate: alike.map(({ other }) => other.id),
  };
}

/** The equations as written but for one choice. */
function withChoice(optimizer: Optimizer, axis: string, choice: Choice): Dialect {
  return { choices: asWritten(optimizer).choices.map((made) => (made.axis === axis ? { axis, choice } : made)) };
}
