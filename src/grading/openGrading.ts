import type { Standard } from '../laws/law.js';
import { standardOf } from '../laws/standard.js';
import { algorithmOf } from '../optimizers/algorithm.js';
import { dialectName, findDialect, type NamedDialect } from '../optimizers/dialect.js';
import { hyperparameterLists } from '../optimizers/hyperparameter.js';
import { namedAlgorithm } from '../optimizers/namedAlgorithm.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { HyperparameterNames } from '../subjects/contracts/contract.js';
import type { EngineContractId } from '../subjects/contracts/engines/index.js';
import type { ContractId } from '../subjects/contracts/index.js';
import { type OpenedEngine, openEngine } from '../subjects/engine.js';
import type { GradientSubject } from '../subjects/gradientSubject.js';
import { openAny } from '../subjects/openAny.js';
import type { BundledCode } from '../subjects/sandbox/originalPlace.js';
import type { Subject } from '../subjects/subject.js';
import type { OpenedSubmission, UngradableSubmission } from '../subjects/submission.js';
import { chooseOptimizer } from './chooseOptimizer.js';
import { engineName, type GradeOptions } from './gradeOptions.js';

/** A submission ready to be examined. */
export interface Grading {
  readonly kind: 'grading';
  readonly contract: ContractId;
  readonly optimizer: Optimizer;
  readonly named: NamedDialect;
  readonly bundle: BundledCode;
  readonly subject: Subject;
  readonly standard: Standard;
  readonly notes: readonly string[];
  close(): Promise<void>;
}

/** An engine ready to be examined. */
export interface EngineGrading {
  readonly kind: 'engine';
  readonly contract: EngineContractId;
  readonly bundle: BundledCode;
  readonly subject: GradientSubject;
  close(): Promise<void>;
}

/** A submission that is not examined; the contract is known where that much was found. */
export interface NoGrading extends UngradableSubmission {
  readonly contract?: ContractId | EngineContractId;
}

/**
 * Opens a submission and finds out what to hold it against.
 * @throws Problem for an optimizer or a dialect that does not exist
 */
export async function openGrading(path: string, options: GradeOptions): Promise<Grading | EngineGrading | NoGrading> {
  const { as, limits, workers } = options;
  const circumstances = { ...(limits ? { limits } : {}), ...(workers ? { workers } : {}) };
  const opened =
    as === engineName
      ? await openEngine(path, circumstances)
      : await openAny(path, { ...circumstances, ...(as === undefined ? {} : { preferred: [as] }) });
  if (opened.kind === 'ungradable') return opened;
  return opened.kind === 'engine' ? engineGrading(opened) : optimizerGrading(opened, options);
}

async function engineGrading({ contract, bundle, subject, close }: OpenedEngine): Promise<EngineGrading> {
  try {
    return { kind: 'engine', contract, bundle, subject: await subject(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function optimizerGrading(opened: OpenedSubmission, { as, dialect }: GradeOptions): Promise<Grading | NoGrading> {
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
    const standard = namedStandard(optimizer, named, subject.reads);
    return { kind: 'grading', contract, bundle, optimizer, named, subject, standard, notes, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What to hold a subject against: an optimizer in the dialect that was asked for. */
export function namedStandard(optimizer: Optimizer, named: NamedDialect, reads: ReadonlySet<string>): Standard {
  return { ...standardOf(optimizer, named.dialect, reads), algorithm: namedAlgorithm(optimizer, named) };
}

/** `eps=hat`, with the ids of what is done on purpose; empty for the equations as written. */
export function namedDialectName({ dialect, onPurpose }: NamedDialect): string {
  return [dialectName(dialect), ...onPurpose.map(({ id }) => id)].filter(Boolean).join(', ');
}

/** Every hyperparameter that any dialect of the optimizer has. */
function namesOf(optimizer: Optimizer): HyperparameterNames {
  const choices = Object.values(optimizer.axes).flatMap((axis) => axis.choices);
  const all = algorithmOf(optimizer).hyperparameters;
  const own = Object.assign({}, all, ...choices.map(({ hyperparameters }) => hyperparameters)) as typeof all;
  return Object.entries(own).map(([name, { aliases, default: preset, besides = [] }]) => {
    return { name, aliases, default: preset, besides };
  });
}
