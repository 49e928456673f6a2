import { sameFunction } from '../diagnosis/sameFunction.js';
import { type Change, changesBetween } from '../formula/changes.js';
import { smallCases } from '../laws/cases/smallCases.js';
import type { Mistake } from '../optimizers/mistakes/mistake.js';
import { plantableMistakes } from './plantable.js';
import type { Puzzle } from './puzzle.js';

/** What was wrong with a puzzle's equations: for after the right answer, or for whoever gives up. */
export interface Planted {
  /** From the wrong line to the right one. */
  readonly changes: readonly Change[];
  /** The mistake with a name that it is, where it has one. */
  readonly mistake?: Mistake;
}

/** Looks at the equations, not at how they were made: a slip of the pen may be a mistake with a name. */
export function plantedIn({ standard, planted }: Puzzle): Planted {
  const cases = smallCases(standard);
  const named = plantableMistakes(standard.optimizer, standard.algorithm).find((one) =>
    sameFunction(one, { algorithm: planted }, cases),
  );
  const changes = changesBetween(planted.lines, standard.algorithm.lines);
  return { changes, ...(named ? { mistake: named.mistake } : {}) };
}
