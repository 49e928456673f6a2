import type { Edit } from '../formula/edit.js';
import { print, printEquation } from '../formula/print.js';
import { Problem } from '../formula/problem.js';
import { oneEditVariants } from '../formula/variants.js';
import type { Standard } from '../laws/law.js';
import { perStandard } from '../laws/perStandard.js';
import { type Algorithm, algorithmIn, edited, nameKindsOf } from '../optimizers/algorithm.js';
import { type Dialect, dialectsOf } from '../optimizers/dialect.js';
import { optimizers } from '../optimizers/index.js';
import type { Fault, Mistake } from '../optimizers/mistakes/mistake.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import { remembered } from './remembered.js';

/** A possible explanation: equations that the subject may be running, and how it runs them. */
export interface Candidate {
  readonly kind: 'reference' | 'dialect' | 'mistake' | 'fault' | 'edit' | 'combination';
  readonly optimizer: Optimizer;
  readonly dialect: Dialect;
  readonly mistake?: Mistake;
  /** The other one of two named mistakes at once. */
  readonly second?: Mistake;
  readonly algorithm: Algorithm;
  /** Of a pair, the equations that it is a variant of, and whose names it has. */
  readonly base?: Algorithm;
  readonly fault?: Fault;
}

/**
 * Every possible explanation, the likeliest first: the optimizer itself, its dialects, its named mistakes, another
 * optimizer, a named mistake in another dialect, and every single edit of an equation. They are made as far as they are
 * read, once for a standard.
 */
export const candidates: (standard: Standard) => Iterable<Candidate> = perStandard((standard) =>
  remembered(listed(standard)),
);

function* listed(standard: Standard): Generator<Candidate> {
  const { optimizer, dialect, algorithm } = standard;
  const others = otherDialects(standard);
  yield { kind: 'reference', optimizer, dialect, algorithm };
  for (const other of others) yield inDialect(optimizer, other);
  yield* mistaken(standard, 'mistake');
  yield* otherOptimizers(standard);
  for (const other of others) {
    const base = { ...standard, dialect: other, algorithm: algorithmIn(optimizer, other) };
    yield* mistaken(base, 'combination');
  }
  for (const lines of oneEditVariants(algorithm.lines, nameKindsOf(algorithm))) {
    yield { kind: 'edit', optimizer, dialect, algorithm: { ...algorithm, lines } };
  }
}

/** The dialects whose equations are not the standard's. */
export function otherDialects({ optimizer, algorithm }: Standard): readonly Dialect[] {
  return dialectsOf(optimizer).filter((other) => !sameLines(algorithmIn(optimizer, other), algorithm));
}

/** A standard may leave something out on purpose, so that none of the dialects, not even its own, has its lines. */
function sameLines(a: Algorithm, b: Algorithm): boolean {
  return textOf(a) === textOf(b);
}

function textOf({ lines, state }: Algorithm): string {
  const starts = Object.entries(state).map(([name, { initial }]) => `${name} starts at ${print(initial)}`);
  return [...starts, ...lines.map(printEquation)].join('\n');
}

function inDialect(optimizer: Optimizer, dialect: Dialect): Candidate {
  return { kind: 'dialect', optimizer, dialect, algorithm: algorithmIn(optimizer, dialect) };
}

function* mistaken(
  { optimizer, dialect, algorithm }: Omit<Standard, 'reads'>,
  kind: 'mistake' | 'combination',
): Generator<Candidate> {
  for (const mistake of optimizer.mistakes) {
    const { edits = [], fault } = mistake;
    const changed = editedWherePossible(algorithm, edits);
    if (!changed) continue;
    if (fault)
      yield { kind: kind === 'mistake' ? 'fault' : kind, optimizer, dialect, mistake, algorithm: changed, fault };
    else yield { kind, optimizer, dialect, mistake, algorithm: changed };
  }
}

/** The algorithm with the edits made; `undefined` in a dialect that has no place for them. */
export function editedWherePossible(algorithm: Algorithm, edits: readonly Edit[]): Algorithm | undefined {
  if (edits.length === 0) return algorithm;
  try {
    return edited(algorithm, edits);
  } catch (error) {
    if (error instanceof Problem && error.code === 'edit-match') return undefined;
    throw error;
  }
}

/** Optimizers whose hyperparameters the standard has too: what they need is in every request. */
function* otherOptimizers({ optimizer, algorithm }: Standard): Generator<Candidate> {
  const isGiven = (name: string): boolean => name in algorithm.hyperparameters;
  for (const other of optimizers) {
    // Dialects only add hyperparameters: most optimizers need not be taken apart into theirs.
    if (other.id === optimizer.id || !Object.keys(other.hyperparameters).every(isGiven)) continue;
    for (const dialect of dialectsOf(other)) {
      const candidate = { ...inDialect(other, dialect), kind: 'reference' as const };
      if (Object.keys(candidate.algorithm.hyperparameters).every(isGiven)) yield candidate;
    }
  }
}
