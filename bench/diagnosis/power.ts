import type { Law, Standard } from '../../src/laws/law.js';
import { edited } from '../../src/optimizers/algorithm.js';
import { oneEdit } from './escapes.js';
import { answersOf, graderOf, type Implementation, killersOf } from './grader.js';

/** What one law notices of an optimizer's errors. */
export interface Power {
  readonly law: Law;
  /** Variants with one edit, and named mistakes, that it fails. */
  readonly edits: number;
  readonly mistakes: number;
  /** Those of both that no other law fails. */
  readonly alone: number;
  /** Those that no other law fails but the one that holds every case to the equations. */
  readonly besideEquations: number;
}

/** The law that holds whole traces to the equations. */
const holdsToEquations = (law: Law): boolean => law.consequence?.always !== undefined;

/** How much each law that applies to an optimizer notices by itself. */
export function powerOf(standard: Standard): readonly Power[] {
  const { mistakes } = standard.optimizer;
  const named = mistakes.map(({ edits = [], fault }): Implementation => {
    const algorithm = edited(standard.algorithm, edits);
    return fault ? { algorithm, fault } : { algorithm };
  });
  const variants = oneEdit(standard).map((algorithm): Implementation => ({ algorithm }));
  const grader = graderOf(standard);
  const killers = [...variants, ...named].map((one) => new Set(killersOf(grader, answersOf(one))));
  const applying = [...grader.reports(answersOf(standard))].filter(({ verdict }) => verdict !== 'skipped');
  return applying.map(({ law }) => {
    const killed = killers.filter((set) => set.has(law));
    const edits = killers.slice(0, variants.length).filter((set) => set.has(law)).length;
    const others = killed.map((set) => [...set].filter((other) => other !== law));
    return {
      ...{ law, edits, mistakes: killed.length - edits },
      alone: others.filter((left) => left.length === 0).length,
      besideEquations: others.filter((left) => left.every(holdsToEquations)).length,
    };
  });
}
