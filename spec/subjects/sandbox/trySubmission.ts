import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { HyperparameterNames } from '../../../src/subjects/contracts/contract.js';
import type { TraceRequest } from '../../../src/subjects/request.js';
import type { TraceAnswer, TraceResponse } from '../../../src/subjects/response.js';
import { openWorkerPool } from '../../../src/subjects/sandbox/workerPool.js';
import {
  type OpenedSubmission,
  openSubmission,
  type SubmissionOptions,
  type UngradableSubmission,
} from '../../../src/subjects/submission.js';

/** Small enough that every endless submission of the specs ends soon, by what is counted and not by the clock. */
export const tightLimits = { memoryMegabytes: 24, fuel: 500, output: 10_000, wallMilliseconds: 30_000 };

const momentumNames: HyperparameterNames = [
  { name: 'lr', aliases: ['learningRate', 'learning_rate', 'alpha'], default: 0.01 },
  { name: 'momentum', aliases: ['beta'], default: 0.9 },
];

/** Two steps of momentum whose every intermediate value is a short binary fraction: no rounding happens anywhere. */
export const exactRequest: TraceRequest = {
  hyperparameters: { lr: 0.5, momentum: 0.5 },
  tensors: [{ shape: [2], values: Float64Array.of(10, -2) }],
  steps: [{ gradients: [Float64Array.of(4, 8)] }, { gradients: [Float64Array.of(2, -4)] }],
};

/** The parameters after each step of `exactRequest`, by hand: buffers (2, 4), then (2, 0). */
export const exactAnswer = [[[9, -4]], [[8, -4]]];

/** Plain nested lists, for comparison. */
export function numbersOf(response: TraceResponse | undefined): number[][][] | TraceResponse | undefined {
  return response?.kind === 'answer' ? response.parameters.map((step) => step.map((tensor) => [...tensor])) : response;
}

/** The answer, or an error that shows what came instead. */
export function answerOf(response: TraceResponse | undefined): TraceAnswer {
  if (response?.kind !== 'answer') throw new Error(`No answer: ${JSON.stringify(response)}`);
  return response;
}

/** Opens submissions from source texts with one worker for a whole spec file, and cleans up after it. */
export function submissionDesk() {
  const workers = openWorkerPool();
  const folders: string[] = [];
  afterAll(async () => {
    await workers.close();
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  });

  async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'assay-spec-'));
    folders.push(folder);
    await Promise.all(Object.entries(files).map(([name, source]) => writeFile(join(folder, name), source)));
    return folder;
  }

  async function open(
    source: string,
    name = 'submission.ts',
    options: SubmissionOptions = {},
  ): Promise<OpenedSubmission | UngradableSubmission> {
    const folder = await folderWith({ [name]: source });
    return openSubmission(join(folder, name), { workers, limits: tightLimits, ...options });
  }

  async function subject(source: string, name = 'submission.ts', options: SubmissionOptions = {}) {
    const opened = await open(source, name, options);
    if (opened.kind !== 'submission') throw new Error(`Not opened: ${opened.reason}: ${opened.message}`);
    return opened.subject(momentumNames);
  }

  /** The response to `exactRequest`. */
  async function run(source: string, request: TraceRequest = exactRequest): Promise<TraceResponse | undefined> {
    const [response] = await (await subject(source)).traces([request]);
    return response;
  }

  return { workers, folderWith, open, subject, run };
}
