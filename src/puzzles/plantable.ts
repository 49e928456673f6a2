import { editedWherePossible } from '../diagnosis/candidate.js';
import { printEquation } from '../formula/print.js';
import { fitting, type Slips, slipsOf } from '../formula/slips.js';
import { type Equation, namesIn } from '../formula/syntax.js';
import { type Algorithm, nameKindsOf } from '../optimizers/algorithm.js';
import type { Mistake } from '../optimizers/mistakes/mistake.js';
import type { Optimizer } from '../optimizers/optimizer.js';

/** A named mistake that a learner can mend line by line, and the equations with it. */
export interface PlantableMistake {
  readonly mistake: Mistake;
  readonly algorithm: Algorithm;
}

/** More wrong lines than this are no longer one mistake to a reader. */
const mostWrongLines = 2;

/** Lines longer than this are not read, but deciphered. */
const longestLine = 80;

/** The named mistakes that change right sides only: no line is missing, none was added, and how they are run is right. */
export function plantableMistakes({ mistakes }: Optimizer, algorithm: Algorithm): readonly PlantableMistake[] {
  return mistakes.flatMap((mistake) => {
    const { edits = [], fault } = mistake;
    const changed = fault || edits.length === 0 ? undefined : editedWherePossible(algorithm, edits);
    return changed && isMendable(algorithm.lines, changed.lines) ? [{ mistake, algorithm: changed }] : [];
  });
}

function isMendable(right: readonly Equation[], wrong: readonly Equation[]): boolean {
  const sameTargets =
    right.length === wrong.length && right.every(({ target }, index) => target === wrong[index]?.target);
  const count = sameTargets ? wrongLinesOf(right, wrong).length : 0;
  return count > 0 && count <= mostWrongLines;
}

/** The places of the lines that are not as they should be, among as many. */
export function wrongLinesOf(right: readonly Equation[], wrong: readonly Equation[]): readonly number[] {
  return right.flatMap((line, index) =>
    printEquation(line) === printEquation(wrong[index] as Equation) ? [] : [index],
  );
}

/** By line: the slips of the pen that somebody may make in it. */
export function plantableSlips(algorithm: Algorithm): Slips {
  const names = nameKindsOf(algorithm);
  const fits = fitting(names);
  const { hyperparameters, values, counter } = names;
  const computed = algorithm.lines.map(({ target }) => target);
  const kinds = [hyperparameters, [...values, ...computed], [counter]];
  return slipsOf(algorithm.lines, names).map((slips, index) => {
    const line = algorithm.lines[index] as Equation;
    return slips.filter(
      (slip) => isReadable(slip) && isLikely(line, slip, kinds) && fits(algorithm.lines.with(index, slip)),
    );
  });
}

function isReadable(line: Equation): boolean {
  return printEquation(line).length <= longestLine;
}

/** Nobody writes a name where nothing of its kind stood, and nobody leaves a line without what changes from step to step. */
function isLikely(
  line: Equation,
  slip: Equation,
  [rates = [], values = [], counter = []]: readonly (readonly string[])[],
) {
  const before = namesIn(line.expression);
  const after = namesIn(slip.expression);
  const reads = (names: ReadonlySet<string>, kind: readonly string[]) => kind.some((name) => names.has(name));
  const added = [...after].filter((name) => !before.has(name));
  return (
    added.every((name) => [rates, values, counter].some((kind) => kind.includes(name) && reads(before, kind))) &&
    (!reads(before, values) || reads(after, values))
  );
}
