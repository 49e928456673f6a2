import { nearest } from '../../formula/nearest.js';
import { Problem } from '../../formula/problem.js';

/**
 * The hyperparameters that a program reads, as it says itself; all of them where it says nothing.
 * @throws Problem `unknown-hyperparameter`
 */
export function readBy(reads: readonly string[] | undefined, known: readonly string[]): ReadonlySet<string> {
  const unknown = reads?.find((name) => !known.includes(name));
  if (unknown === undefined) return new Set(reads ?? known);
  const near = nearest(unknown, known);
  const hint = near ? ` Did you mean ${near}?` : '';
  throw new Problem(
    'unknown-hyperparameter',
    `There is no hyperparameter ${unknown}.${hint} Known are ${known.join(', ')}.`,
  );
}
