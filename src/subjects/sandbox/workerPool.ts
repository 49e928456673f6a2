import { Worker } from 'node:worker_threads';
import { compiledQuickjs } from './compiledQuickjs.js';
import type { Job, JobResult, Order, RawAnswer, Report } from './job.js';
import { workerLocation } from './workerLocation.js';

/** QuickJS checks its own stack; the thread's must be so much larger that it is never the first to overflow. */
const stackSizeMb = 64;

/** Worker threads that run jobs, started early and used again; one that was killed or crashed is replaced. */
export interface WorkerPool {
  /** A number for a submission that no other has had. */
  newSubmission(): number;
  /** Runs a job as soon as a worker is free; a killed one is tried once more, in a fresh worker, piecewise. */
  run(job: Job): Promise<JobResult>;
  /** Ends all workers; jobs under way end as crashed. */
  close(): Promise<void>;
}

function startWorker(): Worker {
  const worker = new Worker(workerLocation(), { env: {}, argv: [], execArgv: [], resourceLimits: { stackSizeMb } });
  // An idle worker does not keep the process alive; if it fails, the next job finds it gone and says so.
  worker.unref();
  worker.on('error', () => undefined);
  return worker;
}

/** Gives a job to a worker and listens until it ends. */
function converse(worker: Worker, order: Omit<Order, 'quickjs'>): Promise<JobResult> {
  return new Promise((resolve) => {
    const answers: RawAnswer[] = [];
    let timer: NodeJS.Timeout | undefined;
    const end = (ending: JobResult['ending']) => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', fail).off('exit', exit);
      worker.unref();
      resolve({ answers, ending });
    };
    // Reports that lie unread because this thread was busy are read before the verdict.
    const kill = () => setImmediate(() => setImmediate(() => end('killed')));
    const hear = (report: Report) => {
      if (report.kind === 'started') timer = setTimeout(kill, order.job.limits.wallMilliseconds);
      else if (report.kind === 'answer') answers[report.index] = report.answer;
      else {
        answers.push(...report.answers);
        end('done');
      }
    };
    const fail = (error: unknown) => end({ crashed: error instanceof Error ? error.message : String(error) });
    const exit = () => end({ crashed: 'The worker thread has ended.' });
    worker.on('message', hear).on('error', fail).on('exit', exit);
    worker.ref();
    if (worker.threadId < 0) exit();
    else compiledQuickjs().then((quickjs) => worker.postMessage({ ...order, quickjs } satisfies Order), fail);
  });
}

/** Workers that are lent out one at a time. */
interface Lending {
  take(): Worker | Promise<Worker>;
  giveBack(worker: Worker): void;
  /** Ends a worker that is not to be used again, and lends a new one in its place. */
  replace(worker: Worker): Promise<void>;
  close(): Promise<void>;
}

function lendWorkers(size: number): Lending {
  const all = new Set<Worker>();
  const waiting: ((worker: Worker) => void)[] = [];
  const start = () => {
    const worker = startWorker();
    all.add(worker);
    return worker;
  };
  const idle: Worker[] = [start()];
  const giveBack = (worker: Worker) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  return {
    giveBack,
    take: () => idle.pop() ?? (all.size < size ? start() : new Promise((resolve) => waiting.push(resolve))),
    async replace(worker) {
      all.delete(worker);
      await worker.terminate();
      giveBack(start());
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** @param size workers at most; one is started at once, so that it warms up while a submission is being bundled */
export function openWorkerPool(size = 1): WorkerPool {
  const workers = lendWorkers(size);
  compiledQuickjs().catch(() => undefined);
  let submissions = 0;
  async function runOnce(order: Omit<Order, 'quickjs'>): Promise<JobResult> {
    const worker = await workers.take();
    const result = await converse(worker, order);
    if (result.ending === 'done') workers.giveBack(worker);
    else await workers.replace(worker);
    return result;
  }
  return {
    newSubmission: () => ++submissions,
    async run(job) {
      const result = await runOnce({ job, piecewise: false });
      return result.ending === 'killed' ? runOnce({ job, piecewise: true }) : result;
    },
    close: workers.close,
  };
}
