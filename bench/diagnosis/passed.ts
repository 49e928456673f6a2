import { editedWherePossible } from '../../src/diagnosis/candidate.js';
import { isElementwise } from '../../src/formula/takeOut.js';
import { standardOf } from '../../src/laws/standard.js';
import { type Algorithm, algorithmIn } from '../../src/optimizers/algorithm.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { escapesAmong, oneEdit } from './escapes.js';
import { answersOf, graderOf, isCaught } from './grader.js';
import { letsPass, type Oracle, oracles } from './oracles.js';

/** How many wrong optimizers a check lets pass. */
export interface Passed {
  readonly oracle: Oracle;
  /** The optimizer, with its dialect: `momentum, form=heavy-ball`. */
  readonly id: string;
  /** Of the variants with one edit that are not the same function, and of the named mistakes that are edits. */
  readonly edits: Share;
  readonly mistakes: Share;
  /** Whether it lets the right optimizer pass. */
  readonly right: boolean;
}

interface Share {
  readonly wrong: number;
  readonly byOracle: number;
  readonly byAssay: number;
}

/** Every oracle beside the laws, over the wrong variants of each optimizer that the oracle runs. */
export function passedByOracles(all: readonly Oracle[] = oracles): readonly Passed[] {
  return all.flatMap((oracle) => Object.keys(oracle.runs).map((id) => passedBy(oracle, id)));
}

function passedBy(oracle: Oracle, id: string): Passed {
  const [name = '', ...choices] = id.split(', ');
  const optimizer = findOptimizer(name);
  const { dialect } = findDialect(optimizer, choices);
  const standard = standardOf(optimizer, dialect);
  const right = algorithmIn(optimizer, dialect);
  const share = (variants: readonly Algorithm[]): Share => {
    const wrong = variants.filter((one) => isCaught(graderOf(standard), answersOf({ algorithm: one })));
    const byOracle = wrong.filter((one) => letsPass(oracle, one, id)).length;
    const byAssay = escapesAmong(variants, standard).escaped.length;
    return { wrong: wrong.length + byAssay, byOracle, byAssay };
  };
  const mistakes = optimizer.mistakes.flatMap(({ edits = [], fault }) => {
    const changed = fault ? undefined : editedWherePossible(right, edits);
    // The oracles run one loop over the coordinates.
    return changed && isElementwise(changed.lines) ? [changed] : [];
  });
  return {
    ...{ oracle, id, edits: share(oneEdit(standard)), mistakes: share(mistakes) },
    right: letsPass(oracle, right, id),
  };
}
