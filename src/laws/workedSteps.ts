import type { Decimal } from 'decimal.js';
import { parseObjective, withSlope } from '../formula/objective.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import { workOut } from '../optimizers/worked.js';
import { exact } from './decimalView.js';
import { type NamedNumbers, toExact } from './formulaValue.js';

/** A run of one coordinate: where it starts, and which gradients it meets. */
export interface CoordinateRun {
  /** What the algorithm does not declare is left out, so that one list serves several algorithms. */
  readonly hyperparameters: NamedNumbers;
  readonly theta: number | Decimal;
  /** One per step; or a function of theta whose slope is the gradient. */
  readonly gradients: readonly number[] | { readonly objective: string; readonly steps: number };
}

/** What one step computed, by name; `g` is its gradient. */
export type WorkedStep = (name: string) => Decimal;

/** Every step of a run, worked out in decimals of 50 digits. */
export function workedSteps(algorithm: Algorithm, run: CoordinateRun): readonly WorkedStep[] {
  const { columns, rows } = workOut(algorithm, exact, {
    hyperparameters: Object.fromEntries(
      Object.keys(algorithm.hyperparameters).map((name) => [name, toExact(run.hyperparameters[name] ?? Number.NaN)]),
    ),
    theta: [toExact(run.theta)],
    gradientAt: gradientOf(run),
    steps: 'objective' in run.gradients ? run.gradients.steps : run.gradients.length,
  });
  return rows.slice(1).map((row) => (name) => row[columns.indexOf(name)]?.[0] as Decimal);
}

/** The parameter after every step. */
export function thetasOf(algorithm: Algorithm, run: CoordinateRun): readonly Decimal[] {
  return workedSteps(algorithm, run).map((step) => step('theta'));
}

function gradientOf({ gradients }: CoordinateRun): (theta: readonly Decimal[], t: number) => readonly Decimal[] {
  if (!('objective' in gradients)) return (_, t) => [toExact(gradients[t - 1] as number)];
  const at = withSlope(parseObjective(gradients.objective), exact);
  return ([theta]) => [at(theta as Decimal).derivative];
}
