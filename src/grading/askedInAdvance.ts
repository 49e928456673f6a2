import { freshRequests } from '../diagnosis/freshRequests.js';
import { smallCases } from '../laws/cases/smallCases.js';
import { laws } from '../laws/index.js';
import type { Standard } from '../laws/law.js';
import { prepare } from '../laws/prepared.js';
import { dialectsOf, type NamedDialect } from '../optimizers/dialect.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { TraceRequest } from '../subjects/request.js';
import { casesPerLaw } from './gradeOptions.js';
import { namedStandard } from './namedStandard.js';

/** What is going to be judged. */
export interface Commission {
  readonly optimizer: Optimizer;
  readonly named: NamedDialect;
  readonly seed: number;
  readonly reads: ReadonlySet<string>;
}

/**
 * Everything that grading can ask before it has seen an answer: the examination, the fresh cases of the diagnosis, and
 * the examination of every dialect that it may turn out to be. What remains are a few rounder cases of what nothing
 * explains.
 */
export function askedInAdvance({ optimizer, named, seed, reads }: Commission): readonly TraceRequest[] {
  const own = namedStandard(optimizer, named, reads);
  const others = dialectsOf(optimizer).map((dialect) => namedStandard(optimizer, { dialect, onPurpose: [] }, reads));
  const examination = (standard: Standard) =>
    prepare(standard, { seed, runs: casesPerLaw, laws, alsoAsk: smallCases(standard) }).requests;
  return [...examination(own), ...freshRequests(own, seed), ...others.flatMap(examination)];
}
