import { contractById } from '../contracts/index.js';
import type { TraceRequest } from '../request.js';
import type { TraceFailure, TraceResponse } from '../response.js';
import type { Subject } from '../subject.js';
import { type EncodedRequest, type Job, keysOf, type ProbeResult, type RawAnswer, type Task } from './job.js';
import { decodeAnswer, encodeTrace } from './traceCodec.js';
import { silentFailure, type Telling, traceFailure } from './traceFailure.js';
import type { WorkerPool } from './workerPool.js';

/** A bundled submission and the workers that run it. */
export interface Sandboxed extends Telling {
  readonly id: string;
  readonly workers: WorkerPool;
  readonly job: Omit<Job, 'task'>;
}

/** Why a request is not put to the submission at all; undefined when it is. */
function refusal(request: TraceRequest, probed: ProbeResult): TraceFailure | undefined {
  const refuse = (message: string): TraceFailure => ({ kind: 'failure', reason: 'not-offered', message });
  const { title, savesState } = contractById(probed.plan.contract);
  if (request.tensors.length > 1 && !probed.several) {
    return refuse('It takes one vector of parameters, not a list of several.');
  }
  const unnoticed = request.steps
    .flatMap(({ set = {} }) => Object.keys(set))
    .find((name) => !probed.schedules.includes(name));
  if (unnoticed !== undefined) return refuse(`A change of ${unnoticed} in mid-run does not reach it.`);
  const resumes = request.probes?.resumeAt !== undefined;
  return resumes && !savesState
    ? refuse(`A ${title} submission keeps its state to itself; no run is resumed.`)
    : undefined;
}

function encode(request: TraceRequest, { plan }: ProbeResult): EncodedRequest {
  const { resumeAt, repeat } = request.probes ?? {};
  const numbers = encodeTrace(request, plan.hyperparameters);
  return { numbers, resumes: resumeAt !== undefined, repeats: repeat === true };
}

/** The request encoded, or why it is not asked. */
function prepare(request: TraceRequest, probed: ProbeResult): EncodedRequest | TraceFailure {
  try {
    return refusal(request, probed) ?? encode(request, probed);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failure', reason: 'harness-error', message };
  }
}

function respond(answer: RawAnswer, request: TraceRequest, probed: ProbeResult, telling: Telling): TraceResponse {
  if (answer.kind === 'failure') return traceFailure(answer.failure, telling);
  if (answer.kind === 'text')
    return { kind: 'failure', reason: 'harness-error', message: 'The sandbox sent no numbers.' };
  const decoded = decodeAnswer(answer.numbers, request, keysOf(probed.plan));
  return telling.advice !== undefined && answer.numbers.some(Number.isNaN)
    ? traceFailure({ reason: 'bad-answer', message: 'It computed NaN.' }, telling)
    : decoded;
}

/** Puts the requests that can be put, in one job, and sorts the answers back. */
async function runTraces(sandboxed: Sandboxed, probed: ProbeResult, requests: readonly TraceRequest[]) {
  const prepared = requests.map((request) => prepare(request, probed));
  const asked = prepared.filter((one): one is EncodedRequest => 'numbers' in one);
  const task: Task = { kind: 'traces', plan: probed.plan, requests: asked };
  const { answers, ending } =
    asked.length === 0
      ? { answers: [], ending: 'done' as const }
      : await sandboxed.workers.run({ ...sandboxed.job, task });
  let at = 0;
  return prepared.map((one, index): TraceResponse => {
    if (!('numbers' in one)) return one;
    const position = at++;
    const answer = answers[position];
    if (answer === undefined) return silentFailure(ending, position === answers.length, sandboxed.limits);
    return respond(answer, requests[index] as TraceRequest, probed, sandboxed);
  });
}

/** A submission as a Subject. Every call of `traces` starts from a fresh evaluation of the file. */
export function submissionSubject(sandboxed: Sandboxed, probed: ProbeResult): Subject {
  return {
    kind: 'submission',
    id: sandboxed.id,
    reads: new Set(probed.reads),
    traces: (requests) => runTraces(sandboxed, probed, requests),
  };
}
