import { isComplete } from '../formula/layout.js';
import { isWellShaped } from '../formula/shapes.js';
import { slipped } from '../formula/slips.js';
import type { Equation } from '../formula/syntax.js';
import { twoEditVariants } from '../formula/twoEdits.js';
import type { Standard } from '../laws/law.js';
import { type Algorithm, algorithmIn, inputsOf, nameKindsOf, shapesOf } from '../optimizers/algorithm.js';
import type { Mistake } from '../optimizers/mistakes/mistake.js';
import { type Candidate, editedWherePossible, otherDialects } from './candidate.js';

/** Two things at once, of which neither alone explains a subject. */
export type Pair = Candidate & { readonly kind: 'combination'; readonly base: Algorithm };

/**
 * Two named mistakes, a named mistake and an edit, an edit in another dialect, or two edits, the likeliest first. There
 * are too many to be kept: they are made as far as they are read, and anew for every subject.
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

/** The mistakes beside which something else can be seen, each of a class once: the others make the same pairs. */
function partners({ optimizer: { mistakes } }: Standard): readonly Mistake[] {
  const made = mistakes.map(({ edits, fault }) => JSON.stringify([edits, fault]));
  // Where the state is not a number, nothing else shows.
  return mistakes.filter(({ fault }, index) => fault !== 'state-empty' && made.indexOf(made[index] ?? '') === index);
}

/** Edits first: they may be made in either order, and only one fault can be had. */
function* twoMistakes(standard: Standard): Generator<Pair> {
  const mistakes = partners(standard);
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
  for (const mistake of partners(standard)) {
    const changed = editedWherePossible(standard.algorithm, mistake.edits ?? []);
    if (!changed) continue;
    const mistaken = { ...standard, algorithm: changed };
    for (const lines of slipped(changed.lines, names)) yield pair(mistaken, lines, [mistake]);
  }
}

function* dialectAndEdit(standard: Standard): Generator<Pair> {
  for (const dialect of otherDialects(standard)) {
    const algorithm = algorithmIn(standard.optimizer, dialect);
    for (const lines of slipped(algorithm.lines, nameKindsOf(algorithm))) {
      yield pair({ ...standard, dialect, algorithm }, lines);
    }
  }
}
