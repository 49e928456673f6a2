import fc from 'fast-check';
import { float64 } from '../../src/arithmetic/float64.js';
import { sameFunctionAs } from '../../src/diagnosis/sameFunction.js';
import type { Equation } from '../../src/formula/syntax.js';
import { twoEditVariants } from '../../src/formula/twoEdits.js';
import { oneEditVariants } from '../../src/formula/variants.js';
import { requests } from '../../src/laws/cases/requests.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { halfTheDigits } from '../../src/laws/compare.js';
import type { Standard } from '../../src/laws/law.js';
import { perStandard } from '../../src/laws/perStandard.js';
import type { Prepared } from '../../src/laws/prepared.js';
import { seedFor } from '../../src/laws/seedFor.js';
import { type Algorithm, nameKindsOf } from '../../src/optimizers/algorithm.js';
import { contains } from '../../src/optimizers/domain.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { courseRunner, type Trace } from '../../src/subjects/runner.js';
import { answersOf, graderOf, isCaught } from './grader.js';
import { drawnFrom } from './sample.js';

/** What becomes of variants: noticed by a law, the same function after all, or neither. */
export interface Escapes {
  readonly variants: number;
  readonly caught: number;
  readonly same: number;
  readonly escaped: readonly Algorithm[];
}

/** How many of an optimizer's variants with two edits are tried; where it has fewer, all of them. */
export const pairsTried = 2000;

/** Every variant of the equations that is one slip of the pen away. */
export function oneEdit({ algorithm }: Standard): readonly Algorithm[] {
  return oneEditVariants(algorithm.lines, nameKindsOf(algorithm)).map((lines) => ({ ...algorithm, lines }));
}

/** A sample of those that are two slips away, drawn from all of them, and how many there are. */
export function twoEdits(
  { algorithm, optimizer }: Standard,
  seed: number,
  count: number,
): { readonly all: number; readonly drawn: readonly Algorithm[] } {
  const all: (readonly Equation[])[] = [...twoEditVariants(algorithm.lines, nameKindsOf(algorithm))];
  const drawn = drawnFrom(all, count, seedFor(seed, `${optimizer.id}, two edits`));
  return { all: all.length, drawn: drawn.map((lines) => ({ ...algorithm, lines })) };
}

/** Counts variants by what becomes of them under the laws and cases that a submission is graded by. */
export function escapesAmong(
  variants: readonly Algorithm[],
  standard: Standard,
  grader: Prepared = graderOf(standard),
): Escapes {
  const survivors = variants.filter((algorithm) => !isCaught(grader, answersOf({ algorithm })));
  const escaped = survivors.filter((algorithm) => !isSame(algorithm, standard));
  const caught = variants.length - survivors.length;
  return { variants: variants.length, caught, same: survivors.length - escaped.length, escaped };
}

/**
 * Whether a variant is the same function: to 40 digits on the small cases, and to half of the digits of a double on all
 * that is drawn, where the optimizer's own equations end in numbers.
 */
function isSame(algorithm: Algorithm, standard: Standard): boolean {
  const own = courseRunner(standard.algorithm, float64);
  const other = courseRunner(algorithm, float64);
  for (const request of drawnCases(standard)) {
    const [right, got] = [own(request), other(request)];
    if (!looksLike(right.parameters, got.parameters) || !looksLike(right.asked, got.asked)) return false;
  }
  return exactly(standard)({ algorithm });
}

const exactly = perStandard((standard) => sameFunctionAs(standard, smallCases(standard)));

/** Everything that any law draws, and as much again with each hyperparameter at the end of its domain where it may be 0. */
const drawnCases = perStandard((standard): readonly TraceRequest[] => {
  const shape = { steps: [2, 5], coordinates: [1, 2], tensors: [1, 2], schedule: true } as const;
  const zeroes = Object.entries(standard.algorithm.hyperparameters).filter(([, { domain }]) => contains(domain, 0));
  const fixings = [{}, ...zeroes.map(([name]) => ({ [name]: 0 }))];
  const drawn = fixings.flatMap((fixed) =>
    fc.sample(requests(standard, { ...shape, fixed }), { seed: seedFor(1, 'same'), numRuns: 40 }),
  );
  return [...graderOf(standard).requests, ...drawn];
});

/** Half of the digits; where one number of the right course is none, the case lies outside of what is compared. */
function looksLike(right: Trace<number>, got: Trace<number>): boolean {
  if (!right.flat(2).every(Number.isFinite)) return true;
  return right.every((step, s) =>
    step.every((tensor, k) =>
      tensor.every((x, i) => {
        const y = got[s]?.[k]?.[i] ?? Number.NaN;
        return Math.abs(x - y) <= halfTheDigits.float64 * Math.max(Math.abs(x), 1);
      }),
    ),
  );
}
