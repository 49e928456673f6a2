import { acceptedEngines, chooseEngine, type EngineChoice } from './contracts/engines/chooseEngine.js';
import type { EngineContractId } from './contracts/engines/index.js';
import type { GradientSubject } from './gradientSubject.js';
import { type FileOptions, type OpenedFile, onlyAnswer, openFile, type UngradableSubmission } from './openedFile.js';
import { engineSubject } from './sandbox/engineSubject.js';
import type { EngineProbeResult } from './sandbox/job.js';
import type { Limits } from './sandbox/limits.js';
import type { BundledCode } from './sandbox/originalPlace.js';
import type { Sandboxed } from './sandbox/sandboxed.js';

/** A file with an autodiff engine: its contract is known, and nothing of it has run but its top level. */
export interface OpenedEngine {
  readonly kind: 'engine';
  readonly path: string;
  readonly contract: EngineContractId;
  readonly exportName: string;
  readonly bundle: BundledCode;
  /** The engine as a subject, which knows what it offers. */
  subject(): Promise<GradientSubject>;
  /** Ends the worker, unless the caller brought its own. */
  close(): Promise<void>;
}

export interface EngineOptions extends FileOptions {
  readonly contract?: EngineContractId;
  readonly exportName?: string;
}

/** A node of an engine takes 300 to 900 bytes, and a chain has 100,000 of them. */
const memoryMegabytes = 256;

/** Limits for engines, of which those that are given count. */
export function engineLimits(limits: Partial<Limits> = {}): Partial<Limits> {
  return { memoryMegabytes, ...limits };
}

/** An engine whose probe did not end is asked for sums and products, and shows there what is wrong with it. */
async function probedSubject(sandboxed: Sandboxed, choice: EngineChoice): Promise<GradientSubject> {
  const habits = { exponent: 'number', takesNumbers: true, calling: 'curried with numbers' } as const;
  const plan = { ...choice, habits };
  const result = await sandboxed.workers.run({ ...sandboxed.job, task: { kind: 'probe-engine', plan } });
  const answer = onlyAnswer(result, sandboxed);
  const probed =
    answer.kind === 'text'
      ? (JSON.parse(answer.text) as EngineProbeResult)
      : { plan, offers: ['add', 'multiply'] as const };
  return engineSubject(sandboxed, probed);
}

/**
 * The engine in a file that was opened; undefined where there is none.
 * @throws RangeError for a contract that does not exist
 */
export function engineIn({ path, sandboxed, described, close }: OpenedFile, options: EngineOptions) {
  const choice = chooseEngine(described, options);
  if (choice === undefined) return undefined;
  const opened: OpenedEngine = {
    kind: 'engine',
    path,
    ...choice,
    bundle: { code: sandboxed.job.code, map: sandboxed.map },
    subject: () => probedSubject(sandboxed, choice),
    close,
  };
  return opened;
}

/**
 * Opens a file with an autodiff engine: bundles it, evaluates it in the sandbox and finds its contract. Whatever is
 * wrong with the file comes back as a value.
 *
 * @throws RangeError for a limit or a contract that does not exist
 */
export async function openEngine(
  path: string,
  options: EngineOptions = {},
): Promise<OpenedEngine | UngradableSubmission> {
  const file = await openFile(path, { ...options, limits: engineLimits(options.limits) });
  if (file.kind === 'ungradable') return file;
  const opened = engineIn(file, options);
  if (opened !== undefined) return opened;
  await file.close();
  const message = `No export is an autodiff engine. Export one of:${acceptedEngines()}`;
  return { kind: 'ungradable', reason: 'no-contract', message, exports: file.described.map(({ name }) => name) };
}
