import { basename, extname } from 'node:path';
import { type Choice, chooseExport } from './contracts/chooseExport.js';
import type { HyperparameterList, HyperparameterNames } from './contracts/contract.js';
import type { ContractId } from './contracts/index.js';
import { type FileOptions, type OpenedFile, onlyAnswer, openFile, type UngradableSubmission } from './openedFile.js';
import type { Plan, ProbeResult } from './sandbox/job.js';
import type { BundledCode } from './sandbox/originalPlace.js';
import type { Sandboxed } from './sandbox/sandboxed.js';
import { submissionSubject } from './sandbox/submissionSubject.js';
import type { Subject } from './subject.js';

export type { UngradableSubmission } from './openedFile.js';

/** A file that can be graded: its contract is known, and nothing of it has run but its top level. */
export interface OpenedSubmission {
  readonly kind: 'submission';
  readonly path: string;
  readonly contract: ContractId;
  readonly exportName: string;
  /** Names from which the optimizer may be guessed: the export's, then the file's. */
  readonly hints: readonly string[];
  readonly bundle: BundledCode;
  /** The submission as a subject that is sent these hyperparameters, under the names and in the lists that it reads. */
  subject(names: HyperparameterNames, lists?: readonly HyperparameterList[]): Promise<Subject>;
  /** Ends the worker, unless the caller brought its own. */
  close(): Promise<void>;
}

export interface SubmissionOptions extends FileOptions {
  readonly contract?: ContractId;
  readonly exportName?: string;
  /** Where several exports fit: names to prefer, such as the optimizer's. The file's name comes after them. */
  readonly preferred?: readonly string[];
}

/** Finds the export that is an optimizer, and how it is called. */
function findExport({ path, described }: OpenedFile, options: SubmissionOptions): Choice | UngradableSubmission {
  const preferred = [...(options.preferred ?? []), basename(path, extname(path))];
  const choice = chooseExport(described, { ...options, preferred });
  if (!('reason' in choice)) return choice;
  const { reason, message } = choice;
  return { kind: 'ungradable', reason, message, exports: described.map(({ name }) => name) };
}

/** What is assumed of a submission whose probe did not end: it is sent everything. */
function unprobed(plan: Plan): ProbeResult {
  const names = plan.hyperparameters.map(({ name }) => name);
  return { plan, reads: names, schedules: names, several: true, usedAsNumber: false };
}

/** Share of the fuel for a probe: a dozen runs of three steps, which need next to nothing. */
const probeShare = 1 / 8;

/** Whether the gradient's place has a name like gradientAt: what is assumed of a submission whose probe did not end. */
function isCalledGradientAt({ described }: OpenedFile, { exportName }: Choice): boolean {
  const [, second = ''] = described.find(({ name }) => name === exportName)?.parameters ?? [];
  return /At$/.test(second);
}

/** A plan that sends everything under every name. */
function widestPlan(
  { asking, ...choice }: Choice & { readonly asking: boolean },
  names: HyperparameterNames,
  lists: readonly HyperparameterList[],
): Plan {
  const positionOf = (wanted: string) => names.findIndex(({ name }) => name === wanted);
  return {
    ...choice,
    hyperparameters: names.map((one) => ({ ...one, keys: [one.name, ...one.aliases] })),
    lists: lists.map(({ name, of }) => ({ name, of: of.map(positionOf) })).filter(({ of }) => !of.includes(-1)),
    calling: { typed: false, listed: false, asking },
  };
}

async function probedSubject(sandboxed: Sandboxed, plan: Plan): Promise<Subject> {
  const limits = { ...sandboxed.limits, fuel: sandboxed.limits.fuel * probeShare };
  const result = await sandboxed.workers.run({ ...sandboxed.job, limits, task: { kind: 'probe', plan } });
  const answer = onlyAnswer(result, sandboxed);
  const probed = answer.kind === 'text' ? (JSON.parse(answer.text) as ProbeResult) : unprobed(plan);
  const advice = 'Hyperparameters come as one object, as in new Adam({ lr: 0.1, beta1: 0.9 }).';
  return submissionSubject({ ...sandboxed, ...(probed.usedAsNumber ? { advice } : {}) }, probed);
}

/** The optimizer in a file that was opened. Nothing is closed where there is none. */
export function submissionIn(file: OpenedFile, options: SubmissionOptions): OpenedSubmission | UngradableSubmission {
  const { path, sandboxed, close } = file;
  const found = findExport(file, options);
  if ('kind' in found) return found;
  const hints = [found.exportName, basename(path, extname(path))].filter((name) => name !== 'default');
  const subject: OpenedSubmission['subject'] = (names, lists = []) =>
    probedSubject(sandboxed, widestPlan({ ...found, asking: isCalledGradientAt(file, found) }, names, lists));
  const bundle = { code: sandboxed.job.code, map: sandboxed.map };
  return { kind: 'submission', path, ...found, hints, bundle, subject, close };
}

/**
 * Opens a submission: bundles it, evaluates it in the sandbox and finds its contract. Whatever is wrong with the file
 * comes back as a value.
 *
 * @throws RangeError for a limit or a contract that does not exist
 */
export async function openSubmission(
  path: string,
  options: SubmissionOptions = {},
): Promise<OpenedSubmission | UngradableSubmission> {
  const file = await openFile(path, options);
  if (file.kind === 'ungradable') return file;
  const opened = submissionIn(file, options);
  if (opened.kind === 'ungradable') await file.close();
  return opened;
}
