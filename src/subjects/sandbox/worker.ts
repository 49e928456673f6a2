import { parentPort } from 'node:worker_threads';
import { newEngine } from './engine.js';
import type { Order, RawAnswer, Report } from './job.js';
import { type Machines, machinesIn } from './machines.js';
import { runJob } from './runJob.js';

// The worker thread: it takes one job at a time, and reports. It lies in a bundle of its own.

const port = parentPort;
if (port === null) throw new Error('This file runs in a worker thread only.');

const post = (report: Report) => port.postMessage(report);
let kept: { readonly submission: number; readonly machines: Machines } | undefined;

async function work({ quickjs, job, piecewise }: Order): Promise<void> {
  const { submission, limits } = job;
  const isKnown = kept?.submission === submission;
  const machines = kept && isKnown ? kept.machines : machinesIn(await newEngine(quickjs, limits.memoryMegabytes));
  post({ kind: 'started' });
  const answers: RawAnswer[] = [];
  const good = runJob(machines, job, (index, answer) => {
    if (piecewise) post({ kind: 'answer', index, answer });
    else answers[index] = answer;
  });
  kept = good ? { submission, machines } : undefined;
  post({ kind: 'done', answers });
}

port.on('message', async (order: Order) => {
  await work(order);
});
