import { float64 } from '../../arithmetic/float64.js';
import { Problem } from '../../formula/problem.js';
import type { Values } from '../parameter.js';
import { afterEach, courseOf } from '../recurrence.js';
import type { StoppingRule } from './stoppingRule.js';

/** The validation error of a model that was kept for it. */
export interface Check<Model> {
  readonly error: number;
  readonly model: Model;
}

/** How training ended. Checks count from 1. */
export interface Stopped<Model> {
  /** The last check that was made. */
  readonly at: number;
  /** Whether the rule ended training; else the checks did. */
  readonly early: boolean;
  /** The check with the least error of those that were made, the first of several. */
  readonly best: number;
  /** Its model. */
  readonly model: Model;
}

/**
 * Ends training by a rule and gives back the best model. Checks behind the end are not looked at.
 * Source: [CPEN455] slide "Early Stopping".
 * @throws Problem `no-checks`, `error-nan`, or as `completed` does for a parameter
 */
export function stopped<Model>(
  rule: StoppingRule,
  checks: readonly Check<Model>[],
  parameters: Values = {},
): Stopped<Model> {
  if (checks.length === 0) {
    throw new Problem('no-checks', `${rule.title} needs the validation error of at least one check.`);
  }
  const errors = checks.map(({ error }) => error);
  const run = { parameters, times: checks.length, from: 1, supplied: { error: errors } } as const;
  const stops = afterEach(courseOf(rule, float64, run), 'stop').findIndex((stop) => stop !== 0);
  const at = stops < 0 ? checks.length : stops + 1;
  const made = errors.slice(0, at);
  const unknown = made.findIndex(Number.isNaN);
  if (unknown >= 0) {
    const message = `The validation error of check ${unknown + 1} is NaN; training has failed there, and nothing after it can be compared.`;
    throw new Problem('error-nan', message);
  }
  const best = made.indexOf(Math.min(...made));
  return { at, early: stops >= 0, best: best + 1, model: (checks[best] as Check<Model>).model };
}
