import { parentPort } from 'node:worker_threads';
import { type EngineModule, newEngine } from './engine.js';
import type { Order, RawAnswer, Report } from './job.js';
import { makeMachine } from './machine.js';
import { runJob } from './runJob.js';

// The worker thread: it takes one job at a time, and reports. It lies in a bundle of its own.

const port = parentPort;
if (port === null) throw new Error('This file runs in a worker thread only.');

const post = (report: Report) => port.postMessage(report);
let kept: { readonly submission: number; readonly module: EngineModule } | undefined;

async function work({ quickjs, job, piecewise }: Order): Promise<void> {
  const module =
    kept?.submission === job.submission ? kept.module : await newEngine(quickjs, job.limits.memoryMegabytes);
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
