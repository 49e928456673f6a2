import { nearest } from '../formula/nearest.js';
import { Problem } from '../formula/problem.js';
import { type Exchange, examine } from '../laws/examine.js';
import { laws } from '../laws/index.js';
import type { Law, Standard } from '../laws/law.js';
import type { LawReport } from '../laws/lawReport.js';
import { casesPerLaw, type GradeOptions } from './gradeOptions.js';
import { lawsFor } from './lawsFor.js';
import { openGrading } from './openGrading.js';
import type { Result } from './result.js';
import { ungradableResult } from './ungradable.js';

/** One law held against one submission, with everything that was asked for it. */
export interface ExaminedCase {
  readonly kind: 'examined';
  readonly path: string;
  readonly contract: string;
  readonly standard: Standard;
  readonly report: LawReport;
  readonly exchanges: readonly Exchange[];
}

/** The law of this id. @throws Problem `unknown-law`, with the nearest known one */
export function findLaw(id: string): Law {
  const found = laws.find((law) => law.id === id);
  if (found) return found;
  const near = nearest(
    id,
    laws.map((law) => law.id),
  );
  const hint = near ? ` Did you mean ${near}?` : '';
  throw new Problem('unknown-law', `There is no law ${id}.${hint} assay laws lists them.`);
}

/**
 * Holds a submission to one law, on the cases that a whole examination with the same seed draws for it.
 * @throws Problem for a law, an optimizer or a dialect that does not exist
 */
export async function examineCase(
  path: string,
  lawId: string,
  options: GradeOptions,
): Promise<ExaminedCase | { readonly kind: 'ungradable'; readonly result: Result }> {
  const { id } = findLaw(lawId);
  const grading = await openGrading(path, options);
  if (grading.kind === 'ungradable') {
    return { kind: 'ungradable', result: { path, ...ungradableResult(grading, options.limits), durationMs: 0 } };
  }
  const { contract, standard, subject, named, close } = grading;
  try {
    const applicable = await lawsFor(standard, named, options.seed);
    const chosen = applicable.filter((law) => law.id === id);
    const { reports, exchanges } = await examine(subject, standard, {
      seed: options.seed,
      runs: casesPerLaw,
      laws: chosen,
    });
    return { kind: 'examined', path, contract, standard, report: reports[0] as LawReport, exchanges };
  } finally {
    await close();
  }
}
