import { findOptimizer, lookUpWithin } from '../optimizers/find.js';
import { optimizers } from '../optimizers/index.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import { gradingMessages } from './messages.js';

/** The optimizer that a submission is held against, or why that cannot be told. */
export type ChosenOptimizer =
  | { readonly kind: 'chosen'; readonly optimizer: Optimizer; readonly notes: readonly string[] }
  | { readonly kind: 'unknown'; readonly message: string };

/**
 * Which optimizer a submission is: what the caller says, else the first of its names that means one.
 * @param hints the export's name, then the file's
 * @throws Problem `unknown-optimizer` where the caller names one that does not exist
 */
export function chooseOptimizer(hints: readonly string[], as?: string): ChosenOptimizer {
  if (as !== undefined) return { kind: 'chosen', optimizer: findOptimizer(as), notes: [] };
  const meant = hints.flatMap((hint) => lookUpWithin(hint) ?? []);
  const [optimizer, other] = meant;
  if (optimizer === undefined) {
    const known = optimizers.map(({ id }) => id);
    return { kind: 'unknown', message: gradingMessages['unknown-optimizer'](hints, known) };
  }
  const differs = other !== undefined && other.id !== optimizer.id;
  const notes = differs ? [gradingMessages['file-says-otherwise'](other.id, optimizer.id)] : [];
  return { kind: 'chosen', optimizer, notes };
}
