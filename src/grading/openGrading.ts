import { findDialect } from '../optimizers/dialect.js';
import { lookUp } from '../optimizers/find.js';
import { hyperparameterLists } from '../optimizers/hyperparameter.js';
import { type OpenedEngine, openEngine } from '../subjects/engine.js';
import { openAny } from '../subjects/openAny.js';
import { contractOf } from '../subjects/protocol/contractOf.js';
import { programAt } from '../subjects/protocol/programAt.js';
import type { OpenedSubmission } from '../subjects/submission.js';
import { chooseOptimizer } from './chooseOptimizer.js';
import { engineName, type GradeOptions } from './gradeOptions.js';
import type { EngineGrading, Grading, NoGrading } from './grading.js';
import { gradingMessages } from './messages.js';
import { namedStandard, namesOf } from './namedStandard.js';
import type { RecordedAnswers } from './recordedAnswers.js';

/**
 * Opens a submission and finds out what to hold it against.
 * @throws Problem for an optimizer or a dialect that does not exist
 */
export async function openGrading(path: string, options: GradeOptions): Promise<Grading | EngineGrading | NoGrading> {
  const { as, limits, workers, answers, python } = options;
  if (answers) return answersGrading(answers, options);
  const program = await programAt(path, python);
  if (program !== undefined) {
    // Schemas and processes are loaded where there is a program.
    const { programGrading } = await import('./programGrading.js');
    return programGrading(path, program, options);
  }
  const circumstances = { ...(limits ? { limits } : {}), ...(workers ? { workers } : {}) };
  const opened =
    as === engineName
      ? await openEngine(path, circumstances)
      : await openAny(path, { ...circumstances, ...(as === undefined ? {} : { preferred: preferredBy(as) }) });
  if (opened.kind === 'ungradable') return opened;
  return opened.kind === 'engine' ? engineGrading(opened) : optimizerGrading(opened, options);
}

/** An export may be called by any of an optimizer's names. */
const preferredBy = (as: string): readonly string[] => [as, ...(lookUp(as)?.alsoCalled ?? [])];

/** Answers that were recorded are ready as they are. */
function answersGrading({ optimizer, named, subject, hello }: RecordedAnswers, { precision }: GradeOptions): Grading {
  const standard = namedStandard(optimizer, named, subject.reads, precision ?? subject.precision);
  const notes = [gradingMessages.elsewhere()];
  const contract = contractOf(hello);
  return {
    kind: 'grading',
    contract,
    optimizer,
    named,
    subject,
    standard,
    notes,
    ran: 'elsewhere',
    close: async () => {},
  };
}

/** An opened engine, ready to be examined. */
export async function engineGrading({ contract, bundle, subject, close }: OpenedEngine): Promise<EngineGrading> {
  try {
    return { kind: 'engine', contract, bundle, subject: await subject(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * An opened optimizer, with what to hold it against.
 * @throws Problem for an optimizer or a dialect that does not exist
 */
export async function optimizerGrading(
  opened: OpenedSubmission,
  { as, dialect, precision }: GradeOptions,
): Promise<Grading | NoGrading> {
  const { contract, bundle, close } = opened;
  try {
    const chosen = chooseOptimizer(opened.hints, as);
    if (chosen.kind === 'unknown') {
      await close();
      return { kind: 'ungradable', reason: 'no-contract', message: chosen.message, contract };
    }
    const { optimizer, notes } = chosen;
    const named = findDialect(optimizer, dialect);
    const subject = await opened.subject(namesOf(optimizer), hyperparameterLists);
    const standard = namedStandard(optimizer, named, subject.reads, precision);
    return { kind: 'grading', contract, bundle, optimizer, named, subject, standard, notes, close };
  } catch (error) {
    await close();
    throw error;
  }
}
