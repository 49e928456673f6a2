import { contractById } from '../contracts/index.js';
import type { TraceRequest } from '../request.js';
import type { TraceFailure, TraceResponse } from '../response.js';
import type { Subject } from '../subject.js';
import { type EncodedRequest, keysOf, type ProbeResult, type RawAnswer } from './job.js';
import { putRequests } from './putRequests.js';
import type { Sandboxed } from './sandboxed.js';
import { decodeAnswer, encodeTrace } from './traceCodec.js';
import { type Telling, traceFailure } from './traceFailure.js';

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
  const { plan } = probed;
  const decoded = decodeAnswer(answer.numbers, request, { keys: keysOf(plan), asking: plan.calling.asking });
  return telling.advice !== undefined && answer.numbers.some(Number.isNaN)
    ? traceFailure({ reason: 'bad-answer', message: 'It computed NaN.' }, telling)
    : decoded;
}

/** A submission as a Subject. Every call of `traces` starts from a fresh evaluation of the file. */
export function submissionSubject(sandboxed: Sandboxed, probed: ProbeResult): Subject {
  return {
    kind: 'submission',
    id: sandboxed.id,
    reads: new Set(probed.reads),
    traces: (requests) =>
      putRequests(sandboxed, requests, {
        prepare: (request) => prepare(request, probed),
        task: (asked) => ({ kind: 'traces', plan: probed.plan, requests: asked }),
        respond: (answer, request) => respond(answer, request, probed, sandboxed),
      }),
  };
}
