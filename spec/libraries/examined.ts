import { type Identified, identified } from '../../src/conformance/identify.js';
import { specimenOf } from '../../src/conformance/specimen.js';
import { examine } from '../../src/laws/examine.js';
import { laws } from '../../src/laws/index.js';
import type { LawReport } from '../../src/laws/lawReport.js';
import { standardOf } from '../../src/laws/standard.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import type { LibraryOptimizer } from './library.js';
import { librarySubject } from './librarySubject.js';

/** What was found out about one optimizer of a library. */
export interface ExaminedOptimizer {
  readonly optimizer: LibraryOptimizer;
  readonly identity: Identified['identity'];
  /** The laws of what its documentation says it is, as far as there was something to judge. */
  readonly reports: readonly LawReport[];
}

/** Cases per law: a library that does not conform breaks a law on the first few. */
const runs = 12;

/** Identifies an optimizer without being told, and holds it to what its documentation says. */
export async function examined(optimizer: LibraryOptimizer, seed: number): Promise<ExaminedOptimizer> {
  const subject = librarySubject(optimizer);
  const documented = findOptimizer(optimizer.documented.optimizer);
  const { identity, match } = await identified(specimenOf(subject, { hints: [documented] }), { seed });
  // What has no option of its own for eps computes with another default.
  const own = match?.trial.optimizer.id === documented.id ? match.trial.optimizer : documented;
  const { dialect } = findDialect(own, optimizer.documented.dialect ?? []);
  const standard = standardOf(own, dialect, subject.reads, identity.precision);
  const { reports } = await examine(subject, standard, { seed, runs, laws });
  return { optimizer, identity, reports: reports.filter(({ verdict }) => verdict !== 'skipped') };
}
