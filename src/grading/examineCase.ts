import { nearest } from '../formula/nearest.js';
import { Problem } from '../formula/problem.js';
import { type EngineReport, examineEngine } from '../laws/autodiff/examineEngine.js';
import { engineLaws } from '../laws/autodiff/index.js';
import { type Exchange, examine } from '../laws/examine.js';
import { laws } from '../laws/index.js';
import type { Standard } from '../laws/law.js';
import type { LawReport } from '../laws/lawReport.js';
import { casesPerLaw, type GradeOptions } from './gradeOptions.js';
import type { EngineGrading, Grading } from './grading.js';
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

/** The same for an engine. */
export interface ExaminedEngineCase {
  readonly kind: 'engine';
  readonly path: string;
  readonly report: EngineReport;
}

/** Nothing was examined. */
export interface UnexaminedCase {
  readonly kind: 'ungradable';
  readonly result: Result;
}

/** Checks that there is a law of this id. @throws Problem `unknown-law`, with the nearest known one */
export function checkLaw(id: string): void {
  const known = [...laws, ...engineLaws].map((law) => law.id);
  if (known.includes(id)) return;
  const near = nearest(id, known);
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
): Promise<ExaminedCase | ExaminedEngineCase | UnexaminedCase> {
  checkLaw(lawId);
  const grading = await openGrading(path, options);
  if (grading.kind === 'ungradable') {
    return { kind: 'ungradable', result: { path, ...ungradableResult(grading, options.limits), durationMs: 0 } };
  }
  try {
    return grading.kind === 'engine'
      ? await examineEngineCase(path, grading, lawId, options)
      : await examineOptimizerCase(path, grading, lawId, options);
  } finally {
    await grading.close();
  }
}

async function examineOptimizerCase(
  path: string,
  { contract, standard, subject, named }: Grading,
  lawId: string,
  { seed }: GradeOptions,
): Promise<ExaminedCase> {
  const chosen = (await lawsFor(standard, named, seed)).filter((law) => law.id === lawId);
  const { reports, exchanges } = await examine(subject, standard, { seed, runs: casesPerLaw, laws: chosen });
  return { kind: 'examined', path, contract, standard, report: onlyReport(reports, lawId, 'an optimizer'), exchanges };
}

async function examineEngineCase(
  path: string,
  { subject }: EngineGrading,
  lawId: string,
  { seed }: GradeOptions,
): Promise<ExaminedEngineCase> {
  const chosen = engineLaws.filter((law) => law.id === lawId);
  const { reports } = await examineEngine(subject, { seed, runs: casesPerLaw, laws: chosen });
  return { kind: 'engine', path, report: onlyReport(reports, lawId, 'an engine') };
}

function onlyReport<R>([report]: readonly R[], lawId: string, what: string): R {
  if (report !== undefined) return report;
  throw new Problem('law-of-others', `The law ${lawId} does not speak of ${what}; this file is one.`);
}
