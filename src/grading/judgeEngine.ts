import { formsOf, type PrimitiveId, primitiveIds } from '../autodiff/primitives/index.js';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import { engineItself } from '../diagnosis/engines/describeEngine.js';
import { diagnoseEngine } from '../diagnosis/engines/diagnoseEngine.js';
import { smallGraphs } from '../laws/autodiff/cases/smallGraphs.js';
import { type EngineExamination, type EngineReport, examineEngine } from '../laws/autodiff/examineEngine.js';
import { engineLaws } from '../laws/autodiff/index.js';
import type { GradientSubject } from '../subjects/gradientSubject.js';
import type { SourcePlace } from '../subjects/response.js';
import type { BundledCode } from '../subjects/sandbox/originalPlace.js';
import { checksFrom, scoreOf } from './checksFrom.js';
import { casesPerLaw, engineName, type GradeOptions } from './gradeOptions.js';
import type { EngineGrading } from './grading.js';
import { gradingMessages } from './messages.js';
import { replayCommand } from './replay.js';
import type { Result } from './result.js';
import { isSpent, verdictOf } from './verdictOf.js';

/** Examines an opened engine and, where it is wrong, finds out what it does instead. */
export async function judgeEngine(
  path: string,
  opened: EngineGrading,
  options: GradeOptions,
): Promise<Omit<Result, 'path' | 'durationMs'>> {
  const { operations } = options;
  const asked = operations ? { ...opened, subject: askedFor(opened.subject, operations) } : opened;
  return judgeExaminedEngine(path, asked, await examineOpenedEngine(asked, options), options);
}

/** Holds an opened engine to the laws. */
export function examineOpenedEngine({ subject }: EngineGrading, options: GradeOptions): Promise<EngineExamination> {
  const { seed, runs = casesPerLaw, without = [] } = options;
  return examineEngine(subject, {
    seed,
    runs,
    laws: engineLaws.filter(
      ({ id, limitation }) => !without.includes(id) && (!limitation || !options.withoutLimitations),
    ),
    // What offers nothing may do so because it does not end; then the simplest questions show it.
    alsoAsk: smallGraphs(subject.offers.size === 0 ? new Set(['add', 'multiply']) : subject.offers),
  });
}

/** Finds out what an engine that was examined does instead, where it is wrong. */
export async function judgeExaminedEngine(
  path: string,
  { contract, subject, bundle }: EngineGrading,
  examination: EngineExamination,
  options: GradeOptions,
): Promise<Omit<Result, 'path' | 'durationMs'>> {
  const { seed, operations } = options;
  const { reports, exchanges } = examination;
  const verdict = verdictOf(reports, exchanges, options.limits);
  const checks = checksFrom(reports, (law) => replayCommand(path, options, law));
  const first = {
    contract,
    subject: { kind: 'engine', id: engineName } as const,
    dialect: '',
    ...verdict,
    ...(subject.offers.size === 0 && verdict.message === '' ? { message: nothingOffered(operations) } : {}),
    checks,
    score: scoreOf(checks),
    notes: operations ? conventionsIn(reports) : notesOf(subject, reports),
    limitations: reports.flatMap(({ law, notes }) => (law.limitation ? notes : [])).slice(0, 1),
    counterexample: null,
  };
  if (verdict.verdict === 'pass') return { ...first, diagnosis: engineItself(exchanges.length) };
  const isMute = exchanges.every(({ response }) => response.kind === 'failure');
  if (isMute || isSpent(verdict.verdict) || verdict.verdict === 'undecidable') return { ...first, diagnosis: null };
  const { diagnosis, counterexample = null } = await diagnoseEngine(subject, examination, { seed });
  const guess = await guessed(bundle, diagnosis);
  const line = guess ? { guess } : {};
  // What fails everywhere shows conventions that are none.
  const told = diagnosis.mistake?.failsAll === undefined ? first : { ...first, notes: notesOf(subject, reports, []) };
  if (verdict.verdict !== 'error') return { ...told, diagnosis, counterexample, ...line };
  // An error that a mistake explains is a way to be wrong; of another, its place says more than any guess.
  const isExplained = diagnosis.mistake !== undefined;
  return {
    ...first,
    verdict: isExplained ? 'fail' : 'error',
    diagnosis: isExplained ? diagnosis : null,
    counterexample,
  };
}

/** The engine with no more operations than are asked for. */
function askedFor(subject: GradientSubject, operations: readonly PrimitiveId[]): GradientSubject {
  const { kind, id, offers } = subject;
  const asked = new Set(operations.filter((one) => offers.has(one)));
  return { kind, id, offers: asked, gradients: (requests) => subject.gradients(requests) };
}

function nothingOffered(operations: readonly PrimitiveId[] = []): string {
  const [first] = operations;
  return first === undefined ? gradingMessages['nothing-offered']() : gradingMessages['operation-missing'](first);
}

/** The parser is loaded for what is wrong only. */
async function guessed(bundle: BundledCode, { operation, edits }: Diagnosis): Promise<SourcePlace | undefined> {
  if (operation === undefined) return undefined;
  const { guessOperation } = await import('../diagnosis/guess/guessLine.js');
  const isPartial = edits.length > 0 && edits.every(({ line }) => line.includes(' dy/d'));
  return guessOperation(bundle, { operation, isPartial });
}

/** Conventions that were seen, then the first limitation: what stops at 10,000 operations stops at more. */
function conventionsIn(reports: readonly EngineReport[]): readonly string[] {
  const notesBy = (limited: boolean) =>
    reports.filter(({ law }) => (law.limitation !== undefined) === limited).flatMap(({ notes }) => notes);
  return [...notesBy(false), ...notesBy(true).slice(0, 1)];
}

/** Conventions that were seen, limitations, and what the engine does not have. */
function notesOf(
  { offers }: GradientSubject,
  reports: readonly EngineReport[],
  conventions = conventionsIn(reports),
): readonly string[] {
  // Whoever has one form of a function lacks none, and who has none lacks the function.
  const lacking = primitiveIds.filter((id) => formsOf(id)[0] === id && !formsOf(id).some((form) => offers.has(form)));
  const operations = lacking.map((id) => id.replaceAll('_', ' '));
  const circumstances = reports.flatMap(({ law, verdict }) => (verdict === 'skipped' && law.circumstance) || []);
  const isWhole = operations.length + circumstances.length === 0;
  return [
    ...new Set(conventions),
    ...(isWhole || offers.size === 0 ? [] : [gradingMessages['not-offered'](operations, circumstances)]),
  ];
}
