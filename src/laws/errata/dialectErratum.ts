import type { Arbitrary } from 'fast-check';
import { algorithmIn } from '../../optimizers/algorithm.js';
import { findDialect } from '../../optimizers/dialect.js';
import type { Optimizer } from '../../optimizers/optimizer.js';
import { recurrence } from '../recurrence.js';
import { type CoordinateRun, thetasOf } from '../workedSteps.js';
import type { Erratum, ErratumPlace, NamedChoice, Quantities } from './erratum.js';

/** One side of a difference in convention: what a source prints, and which choice of the registry that is. */
export interface PrintedForm extends NamedChoice {
  readonly text: string;
  /** One step as the source prints it, over the hyperparameters of the optimizer. */
  readonly equations: string;
}

/** A difference in convention on an axis of an optimizer. */
export interface ConventionPair {
  readonly id: string;
  readonly places: readonly [ErratumPlace, ...ErratumPlace[]];
  readonly optimizer: Optimizer;
  readonly printed: PrintedForm;
  readonly holds: PrintedForm;
  readonly witness: { readonly text: string; readonly case: CoordinateRun };
  readonly cases: Arbitrary<CoordinateRun>;
  readonly why: string;
}

/** An erratum about a convention: the printed equations of both sides, held against the registry's dialects. */
export function dialectErratum(pair: ConventionPair): Erratum<CoordinateRun, string> {
  const { optimizer, printed, holds, ...said } = pair;
  const kept = Object.fromEntries(Object.entries(optimizer.state).map(([name, { initial }]) => [name, initial]));
  const inRegistry = ({ choice }: NamedChoice, run: CoordinateRun): Quantities =>
    byStep(thetasOf(algorithmIn(optimizer, findDialect(optimizer, [choice]).dialect), run));
  return {
    ...said,
    kind: 'dialect',
    printed: { text: printed.text, claim: printed.equations },
    holds: { text: holds.text, claim: holds.equations },
    dialect: {
      optimizer: optimizer.id,
      printed: { choice: printed.choice, user: printed.user },
      holds: { choice: holds.choice, user: holds.user },
      inPrinted: (run) => inRegistry(printed, run),
    },
    claimed: (run, equations) => byStep(thetasOf(recurrence(equations, kept), run)),
    actual: (run) => inRegistry(holds, run),
  };
}

/** Parameters by the names that they have on paper. */
export function byStep(thetas: ReturnType<typeof thetasOf>): Quantities {
  return Object.fromEntries(thetas.map((theta, index) => [`θ_${index + 1}`, theta]));
}
