import type { Job } from './job.js';
import type { Telling } from './traceFailure.js';
import type { WorkerPool } from './workerPool.js';

/** A bundled submission and the workers that run it. */
export interface Sandboxed extends Telling {
  readonly id: string;
  readonly workers: WorkerPool;
  readonly job: Omit<Job, 'task'>;
}
