import type { Equation } from '../formula/syntax.js';
import { twoEditVariants } from '../formula/twoEdits.js';
import { oneEditVariants } from '../formula/variants.js';
import type { Standard } from '../laws/law.js';
import { nameKindsOf } from '../optimizers/algorithm.js';
import type { Fault, Mistake } from '../optimizers/mistakes/mistake.js';
import { type Candidate, editedWherePossible } from './candidate.js';

/** Two things at once, of which neither alone explains a subject. */
export type Pair = Candidate & { readonly kind: 'combination' };

/**
 * Two named mistakes, a named mistake and an edit, or two edits, the likeliest first. There are too many to be kept: they
 * are made as far as they are read, and anew for every subject.
 */
export function* pairs(standard: Standard): Generator<Pair> {
  yield* twoMistakes(standard);
  yield* mistakeAndEdit(standard);
  for (const lines of twoEditVariants(standard.algorithm.lines, nameKindsOf(standard.algorithm))) {
    yield pair(standard, lines);
  }
}

function pair(
  { optimizer, dialect, algorithm }: Standard,
  lines: readonly Equation[],
  [mistake, second]: readonly Mistake[] = [],
  fault?: Fault,
): Pair {
  return {
    kind: 'combination',
    optimizer,
    dialect,
    algorithm: { ...algorithm, lines },
    ...(mistake ? { mistake } : {}),
    ...(second ? { second } : {}),
    ...(fault ? { fault } : {}),
  };
}

/** Edits first: they may be made in either order, and only one fault can be had. */
function* twoMistakes(standard: Standard): Generator<Pair> {
  const { mistakes } = standard.optimizer;
  for (const [index, one] of mistakes.entries()) {
    const changed = editedWherePossible(standard.algorithm, one.edits ?? []);
    for (const other of changed ? mistakes.slice(index + 1) : []) {
      if (one.fault && other.fault) continue;
      const both = changed && editedWherePossible(changed, other.edits ?? []);
      if (both) yield pair(standard, both.lines, [one, other], one.fault ?? other.fault);
    }
  }
}

function* mistakeAndEdit(standard: Standard): Generator<Pair> {
  const names = nameKindsOf(standard.algorithm);
  for (const mistake of standard.optimizer.mistakes) {
    const changed = editedWherePossible(standard.algorithm, mistake.edits ?? []);
    if (!changed) continue;
    for (const lines of oneEditVariants(changed.lines, names)) yield pair(standard, lines, [mistake], mistake.fault);
  }
}
