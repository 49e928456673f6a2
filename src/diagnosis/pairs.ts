import { isComplete } from '../formula/layout.js';
import { isWellShaped } from '../formula/shapes.js';
import { slipped } from '../formula/slips.js';
import type { Equation } from '../formula/syntax.js';
import { twoEditVariants } from '../formula/twoEdits.js';
import type { Standard } from '../laws/law.js';
import { type Algorithm, algorithmIn, inputsOf, nameKindsOf, shapesOf } from '../optimizers/algorithm.js';
import { dialectsOf } from '../optimizers/dialect.js';
import type { Mistake } from '../optimizers/mistakes/mistake.js';
import { type Candidate, editedWherePossible } from './candidate.js';

/** Two things at once, of which neither alone explains a subject. */
export interface Pair extends Candidate {
  readonly kind: 'combination';
  /** The equations that it is a variant of: it has no other names than they. */
  readonly base: Algorithm;
}

/**
 * Two named mistakes, a named mistake and an edit, an edit in another dialect, or two edits, the likeliest first. There are too many to be kept: they
 * are made as far as they are read, and anew for every subject.
 */
export function* pairs(standard: Standard): Generator<Pair> {
  yield* twoMistakes(standard);
  yield* mistakeAndEdit(standard);
  yield* dialectAndEdit(standard);
  for (const lines of twoEditVariants(standard.algorithm.lines, nameKindsOf(standard.algorithm))) {
    yield pair(standard, lines);
  }
}

function pair(
  { optimizer, dialect, algorithm: base }: Omit<Standard, 'reads'>,
  lines: readonly Equation[],
  [mistake, second]: readonly Mistake[] = [],
): Pair {
  const fault = mistake?.fault ?? second?.fault;
  return {
    kind: 'combination',
    optimizer,
    dialect,
    base,
    algorithm: { ...base, lines },
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
      if (both && holdsTogether(both)) yield pair({ ...standard, algorithm: both }, both.lines, [one, other]);
    }
  }
}

/** An edit may drop a line that another one reads. */
function holdsTogether(algorithm: Algorithm): boolean {
  return isComplete(algorithm.lines, inputsOf(algorithm)) && isWellShaped(algorithm.lines, shapesOf(algorithm));
}

function* mistakeAndEdit(standard: Standard): Generator<Pair> {
  const names = nameKindsOf(standard.algorithm);
  const shapes = shapesOf(standard.algorithm);
  for (const mistake of standard.optimizer.mistakes) {
    const changed = editedWherePossible(standard.algorithm, mistake.edits ?? []);
    if (!changed) continue;
    const mistaken = { ...standard, algorithm: changed };
    for (const lines of slipped(changed.lines, names)) {
      if (isWellShaped(lines, shapes)) yield pair(mistaken, lines, [mistake]);
    }
  }
}

function* dialectAndEdit(standard: Standard): Generator<Pair> {
  const { optimizer } = standard;
  for (const dialect of dialectsOf(optimizer)) {
    const algorithm = algorithmIn(optimizer, dialect);
    const shapes = shapesOf(algorithm);
    for (const lines of slipped(algorithm.lines, nameKindsOf(algorithm))) {
      if (isWellShaped(lines, shapes)) yield pair({ ...standard, dialect, algorithm }, lines);
    }
  }
}
