import type { Realm } from '../contracts/realm.js';
import * as driver from '../sandbox/guest/driver.js';
import type { EncodedRequest, RawAnswer, RawFailure, Task } from '../sandbox/job.js';
import type { WorkerPool } from '../sandbox/workerPool.js';

type Batch = Extract<Task, { readonly requests: readonly EncodedRequest[] }>;

/**
 * What answers jobs as the sandbox does, by the same driver, in this process. A module is evaluated once here: a run that
 * is resumed goes on in the same evaluation.
 */
export function hostedWorkers(exports: object, realm: Realm): WorkerPool {
  const askOnce = (kind: Batch['kind'], { numbers }: EncodedRequest): RawAnswer => {
    const request = numbers.slice().buffer;
    return answerOf(
      kind === 'traces'
        ? driver.trace(request, exports, realm, exports, realm)
        : driver.differentiate(request, exports, realm),
    );
  };
  const runBatch = ({ kind, plan, requests }: Batch): RawAnswer[] => {
    const text = JSON.stringify(plan);
    if (kind === 'traces') driver.prepare(text);
    else driver.prepareEngine(text);
    return requests.map((request) => {
      const answer = askOnce(kind, request);
      return request.repeats && answer.kind === 'numbers' ? askOnce(kind, request) : answer;
    });
  };
  const run = (task: Task): RawAnswer[] => {
    driver.begin();
    if ('requests' in task) return runBatch(task);
    if (task.kind === 'probe') return [answerOf(driver.probe(exports, realm, JSON.stringify(task.plan)))];
    if (task.kind === 'probe-engine') return [answerOf(driver.probeEngine(exports, realm, JSON.stringify(task.plan)))];
    throw new RangeError(`A job of the kind ${task.kind} is for a file.`);
  };
  return {
    newSubmission: () => 0,
    run: async ({ task }) => ({ answers: run(task), ending: 'done' }),
    close: async () => {},
  };
}

/** What the driver returned, as the sandbox reads it. */
function answerOf(returned: string | ArrayBufferLike): RawAnswer {
  if (typeof returned !== 'string') return { kind: 'numbers', numbers: new Float64Array(returned) };
  if (!returned.startsWith('{"failure":')) return { kind: 'text', text: returned };
  const { failure } = JSON.parse(returned) as { readonly failure: RawFailure };
  return { kind: 'failure', failure: withLimit(failure) };
}

/** The end of this process's stack is a limit, as the end of the sandbox's is. */
function withLimit(failure: RawFailure): RawFailure {
  if (!failure.message.includes('Maximum call stack size exceeded')) return failure;
  const message = 'The recursion is too deep: does it ever end? A loop needs no stack.';
  return { ...failure, reason: 'error', message, limit: 'recursion' };
}
