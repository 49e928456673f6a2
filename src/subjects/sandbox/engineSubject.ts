import type { GradientRequest } from '../gradientRequest.js';
import type { GradientResponse } from '../gradientResponse.js';
import type { GradientSubject } from '../gradientSubject.js';
import type { TraceFailure } from '../response.js';
import { decodeDifferentiated, encodeGradientRequest } from './gradientCodec.js';
import type { EncodedRequest, EngineProbeResult, RawAnswer } from './job.js';
import { putRequests } from './putRequests.js';
import type { Sandboxed } from './sandboxed.js';
import { traceFailure } from './traceFailure.js';

function prepare(request: GradientRequest): EncodedRequest | TraceFailure {
  try {
    const numbers = encodeGradientRequest(request);
    return { numbers, resumes: false, repeats: request.probes?.repeat === true };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failure', reason: 'harness-error', message };
  }
}

function respond(answer: RawAnswer, { at }: GradientRequest, sandboxed: Sandboxed): GradientResponse {
  if (answer.kind === 'failure') return traceFailure(answer.failure, sandboxed);
  if (answer.kind === 'numbers') return decodeDifferentiated(answer.numbers, at.length);
  return { kind: 'failure', reason: 'harness-error', message: 'The sandbox sent no numbers.' };
}

/** An autodiff engine in its sandbox. Every call of `gradients` starts from a fresh evaluation of the file. */
export function engineSubject(sandboxed: Sandboxed, { plan, offers }: EngineProbeResult): GradientSubject {
  return {
    kind: 'submission',
    id: sandboxed.id,
    offers: new Set(offers),
    gradients: (requests) =>
      putRequests(sandboxed, requests, {
        prepare,
        task: (asked) => ({ kind: 'gradients', plan, requests: asked }),
        respond: (answer, request) => respond(answer, request, sandboxed),
      }),
  };
}
