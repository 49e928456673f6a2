import { parentPort } from 'node:worker_threads';
import { type EngineModule, makeEngine } from './engine.js';
import type { Order, RawAnswer, Report } from './job.js';
import { makeMachine } from './machine.js';
import { runJob } from './runJob.js';

// The worker thread: it takes one job at a time, and reports. It lies in a bundle of its own, beside `quickjs.wasm`.

const port = parentPort;
if (port === null) throw new Error('This file runs in a worker thread only.');

const newModule = makeEngine(new URL('./quickjs.wasm', import.meta.url));
const post = (report: Report) => port.postMessage(report);
let kept: { readonly submission: number; readonly module: EngineModule } | undefined;

async function work({ job, piecewise }: Order): Promise<void> {
  const module = kept?.submission === job.submission ? kept.module : await newModule(job.limits.memoryMegabytes);
  post({ kind: 'started' });
  const answers: RawAnswer[] = [];
  const good = runJob(
    () => makeMachine(module, job),
    job,
    (index, answer) => {
      if (piecewise) post({ kind: 'answer', index, answer });
      else answers[index] = answer;
    },
  );
  kept = good ? { submission: job.submission, module } : undefined;
  post({ kind: 'done', answers });
}

port.on('message', async (order: Order) => {
  await work(order);
});
