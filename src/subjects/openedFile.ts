import type { ChoiceFailure } from './contracts/chooseExport.js';
import type { ExportDescription } from './contracts/contract.js';
import type { FailureReason, SourcePlace } from './response.js';
import type { BundleFailure } from './sandbox/bundleFailure.js';
import { bundleSubmission } from './sandbox/bundleSubmission.js';
import type { JobResult, RawAnswer } from './sandbox/job.js';
import { completeLimits, type Limits } from './sandbox/limits.js';
import type { Sandboxed } from './sandbox/sandboxed.js';
import { silentFailure, traceFailure } from './sandbox/traceFailure.js';
import { openWorkerPool, type WorkerPool } from './sandbox/workerPool.js';

/** A file of somebody's, bundled and described; which kind of thing it holds is not decided yet. */
export interface OpenedFile {
  readonly kind: 'file';
  readonly path: string;
  readonly sandboxed: Sandboxed;
  readonly described: readonly ExportDescription[];
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
  /** Of a timeout, as in a failure. */
  readonly seconds?: number;
  /** What the file exports, where that much is known. */
  readonly exports?: readonly string[];
}

export interface FileOptions {
  readonly limits?: Partial<Limits>;
  /** Workers to share between submissions; without, the submission starts one of its own. */
  readonly workers?: WorkerPool;
}

/** The first answer of a job; where there is none, the failure that the ending stands for. */
export function onlyAnswer(
  { answers, ending }: JobResult,
  { limits, map }: Sandboxed,
): RawAnswer | ReturnType<typeof silentFailure> {
  const [answer] = answers;
  if (answer === undefined) return silentFailure(ending, true, limits);
  return answer.kind === 'failure' ? traceFailure(answer.failure, { limits, map }) : answer;
}

/**
 * Bundles a file, evaluates it in the sandbox and looks at its exports. Whatever is wrong with it comes back as a value,
 * and nothing stays open then.
 *
 * @throws RangeError for a limit that does not exist
 */
export async function openFile(path: string, options: FileOptions): Promise<OpenedFile | UngradableSubmission> {
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
  const result = await workers.run({ ...job, task: { kind: 'describe' } });
  const answer = onlyAnswer(result, sandboxed);
  if (answer.kind === 'text') {
    return { kind: 'file', path, sandboxed, described: JSON.parse(answer.text) as ExportDescription[], close };
  }
  await close();
  return { ...(answer as ReturnType<typeof silentFailure>), kind: 'ungradable' };
}
