import { basename, extname } from 'node:path';
import { type Choice, type ChoiceFailure, chooseExport } from './contracts/chooseExport.js';
import type { ExportDescription, HyperparameterList, HyperparameterNames } from './contracts/contract.js';
import type { ContractId } from './contracts/index.js';
import type { FailureReason, SourcePlace } from './response.js';
import type { BundleFailure } from './sandbox/bundleFailure.js';
import { bundleSubmission } from './sandbox/bundleSubmission.js';
import type { JobResult, Plan, ProbeResult, RawAnswer } from './sandbox/job.js';
import { completeLimits, type Limits } from './sandbox/limits.js';
import { type Sandboxed, submissionSubject } from './sandbox/submissionSubject.js';
import { silentFailure, traceFailure } from './sandbox/traceFailure.js';
import { openWorkerPool, type WorkerPool } from './sandbox/workerPool.js';
import type { Subject } from './subject.js';

/** A file that can be graded: its contract is known, and nothing of it has run but its top level. */
export interface OpenedSubmission {
  readonly kind: 'submission';
  readonly path: string;
  readonly contract: ContractId;
  readonly exportName: string;
  /** Names from which the optimizer may be guessed: the export's, then the file's. */
  readonly hints: readonly string[];
  /** The submission as a subject that is sent these hyperparameters, under the names and in the lists that it reads. */
  subject(names: HyperparameterNames, lists?: readonly HyperparameterList[]): Promise<Subject>;
  /** Ends the worker, unless the caller brought its own. */
  close(): Promise<void>;
}

/** A file that cannot be graded; no attempt is consumed. */
export interface UngradableSubmission {
  readonly kind: 'ungradable';
  readonly reason: BundleFailure['reason'] | ChoiceFailure['reason'] | FailureReason;
  /** One sentence of what is wrong, and what to do. */
  readonly message: string;
  readonly place?: SourcePlace;
  /** What the file exports, where that much is known. */
  readonly exports?: readonly string[];
}

export interface SubmissionOptions {
  readonly limits?: Partial<Limits>;
  /** Workers to share between submissions; without, the submission starts one of its own. */
  readonly workers?: WorkerPool;
  readonly contract?: ContractId;
  readonly exportName?: string;
  /** Where several exports fit: names to prefer, such as the optimizer's. The file's name comes after them. */
  readonly preferred?: readonly string[];
}

/** The first answer of a job; where there is none, the failure that the ending stands for. */
function onlyAnswer(
  { answers, ending }: JobResult,
  { limits, map }: Sandboxed,
): RawAnswer | ReturnType<typeof silentFailure> {
  const [answer] = answers;
  if (answer === undefined) return silentFailure(ending, true, limits);
  return answer.kind === 'failure' ? traceFailure(answer.failure, { limits, map }) : answer;
}

/** Evaluates the file and looks at its exports. */
async function findExport(sandboxed: Sandboxed, options: SubmissionOptions): Promise<Choice | UngradableSubmission> {
  const result = await sandboxed.workers.run({ ...sandboxed.job, task: { kind: 'describe' } });
  const answer = onlyAnswer(result, sandboxed);
  if (answer.kind !== 'text') return { ...(answer as ReturnType<typeof silentFailure>), kind: 'ungradable' };
  const described = JSON.parse(answer.text) as ExportDescription[];
  const preferred = [...(options.preferred ?? []), basename(sandboxed.id, extname(sandboxed.id))];
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

/** A plan that sends everything under every name. */
function widestPlan(choice: Choice, names: HyperparameterNames, lists: readonly HyperparameterList[]): Plan {
  const positionOf = (wanted: string) => names.findIndex(({ name }) => name === wanted);
  return {
    ...choice,
    hyperparameters: names.map((one) => ({ ...one, keys: [one.name, ...one.aliases] })),
    lists: lists.map(({ name, of }) => ({ name, of: of.map(positionOf) })).filter(({ of }) => !of.includes(-1)),
    calling: { typed: false, listed: false },
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
  const limits = completeLimits(options.limits ?? {});
  const workers = options.workers ?? openWorkerPool();
  const close = async () => (options.workers === undefined ? workers.close() : undefined);
  const bundle = await bundleSubmission(path);
  if (bundle.kind === 'failure') {
    await close();
    return { ...bundle, kind: 'ungradable' };
  }
  const { code, map } = bundle;
  const job = { submission: workers.newSubmission(), code, limits };
  const sandboxed: Sandboxed = { id: path, workers, limits, map, job };
  const found = await findExport(sandboxed, options);
  if ('kind' in found) {
    await close();
    return found;
  }
  const hints = [found.exportName, basename(path, extname(path))].filter((name) => name !== 'default');
  const subject: OpenedSubmission['subject'] = (names, lists = []) =>
    probedSubject(sandboxed, widestPlan(found, names, lists));
  return { kind: 'submission', path, ...found, hints, subject, close };
}
