import { float64 } from '../arithmetic/float64.js';
import { oneEditVariants } from '../formula/variants.js';
import { smallCases } from '../laws/cases/smallCases.js';
import type { Standard } from '../laws/law.js';
import { perStandard } from '../laws/perStandard.js';
import { nameKindsOf } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';
import { runner } from '../subjects/runner.js';
import { type Candidate, editedWherePossible } from './candidate.js';
import { sameDialect } from './sameDialect.js';
import { sameFunction } from './sameFunction.js';

/** A wrong way to compute or run an optimizer: a named mistake, or a slip of the pen without a name. */
export type WrongVariant = Pick<Candidate, 'algorithm' | 'fault' | 'mistake'>;

/**
 * Every named mistake and every single slip of an optimizer that is another function than the right one and than each
 * of its dialects; of those that are the same function as one another the first, and a name goes before a slip.
 */
export const wrongVariants: (standard: Standard) => readonly WrongVariant[] = perStandard((standard) => {
  const isRight = sameDialect(standard);
  const alike = new Map<string, WrongVariant[]>();
  const distinct: WrongVariant[] = [];
  for (const variant of listed(standard)) {
    const key = glanceAt(standard, variant);
    const group = alike.get(key) ?? [];
    if (group.some((other) => sameFunction(variant, other, smallCases(standard))) || isRight(variant)) continue;
    alike.set(key, [...group, variant]);
    distinct.push(variant);
  }
  return distinct;
});

function* listed({ optimizer, algorithm }: Standard): Generator<WrongVariant> {
  for (const mistake of optimizer.mistakes) {
    const changed = editedWherePossible(algorithm, mistake.edits ?? []);
    if (changed) yield { mistake, algorithm: changed, ...(mistake.fault ? { fault: mistake.fault } : {}) };
  }
  for (const lines of oneEditVariants(algorithm.lines, nameKindsOf(algorithm)))
    yield { algorithm: { ...algorithm, lines } };
}

/** What a few cases give, to so few digits that two that are the same function look the same. */
function glanceAt(standard: Standard, { algorithm, fault }: WrongVariant): string {
  const run = runner(algorithm, float64, fault ? { fault } : {});
  const rounded = (x: number) => x.toPrecision(8);
  return glances(standard)
    .map((request) => run(request).flat(2).map(rounded).join())
    .join(';');
}

/** The longest cases, with everything that a long run shows, and some others between. */
const glances = perStandard((standard): readonly TraceRequest[] => {
  const cases = smallCases(standard);
  const longest = Math.max(...cases.map(({ steps }) => steps.length));
  const some = cases.filter((_, index) => index % Math.ceil(cases.length / 8) === 0);
  return [...cases.filter(({ steps }) => steps.length === longest).slice(-6), ...some];
});
