import { smallCases } from '../laws/cases/smallCases.js';
import type { Standard } from '../laws/law.js';
import { algorithmIn } from '../optimizers/algorithm.js';
import type { Dialect } from '../optimizers/dialect.js';
import type { Candidate } from './candidate.js';
import { otherDialects } from './candidate.js';
import { sameFunctionAs } from './sameFunction.js';

/**
 * Tells which dialect of an optimizer a way of running equations is the same function as: the standard's own first;
 * `undefined` where it is none of them.
 */
export function sameDialect(standard: Standard): (run: Pick<Candidate, 'algorithm' | 'fault'>) => Dialect | undefined {
  const { optimizer, dialect, algorithm } = standard;
  const cases = smallCases(standard);
  const others = otherDialects(standard).map((other) => ({ dialect: other, algorithm: algorithmIn(optimizer, other) }));
  const known = [{ dialect, algorithm }, ...others].map((one) => ({
    dialect: one.dialect,
    isSame: sameFunctionAs(one, cases),
  }));
  return (run) => known.find(({ isSame }) => isSame(run))?.dialect;
}
