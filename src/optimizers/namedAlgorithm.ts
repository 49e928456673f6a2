import { Problem } from '../formula/problem.js';
import { type Algorithm, algorithmIn, edited } from './algorithm.js';
import type { NamedDialect } from './dialect.js';
import type { Optimizer } from './optimizer.js';

/**
 * The equations with a dialect's choices, and with what somebody does on purpose that elsewhere is a mistake.
 * @throws Problem `dialect-not-equations` where that is a way of running them, which no equation shows
 */
export function namedAlgorithm(optimizer: Optimizer, { dialect, onPurpose }: NamedDialect): Algorithm {
  const fault = onPurpose.find(({ edits }) => edits === undefined);
  if (fault) {
    throw new Problem('dialect-not-equations', `${fault.statement} That is no equation, so no table can show it.`);
  }
  const algorithm = algorithmIn(optimizer, dialect);
  return onPurpose.reduce((current, { edits }) => edited(current, edits ?? []), algorithm);
}
