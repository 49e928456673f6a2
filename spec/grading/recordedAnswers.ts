import type { WrittenCases } from '../../src/grading/writtenCases.js';
import { toWire } from '../../src/subjects/protocol/wireNumber.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import type { TraceResponse } from '../../src/subjects/response.js';
import type { Subject } from '../../src/subjects/subject.js';

/** All but a repetition, which the cases bring about themselves. */
const offers = ['tensors', 'schedule', 'resume', 'twin', 'reuse'];

/** The lines that a program with a subject's behaviour answers to written cases, without their ends. */
export async function recordedAnswers({ about, questions }: WrittenCases, subject: Subject): Promise<string[]> {
  // What is asked twice in a row is a repetition; a reference has to be told.
  const requests = [...questions.asked.values()].map(
    (request, k, all): TraceRequest =>
      request === all[k - 1] ? { ...request, probes: { ...request.probes, repeat: true } } : request,
  );
  const responses = await subject.traces(requests);
  const hello = { type: 'hello', protocol: 1, run: about.run, language: 'TypeScript', precision: 'float64', offers };
  const answers = [...questions.asked.keys()].map((id, k) => ({ id, ...written(responses[k] as TraceResponse) }));
  return [hello, ...answers, { type: 'bye' }].map((line) => JSON.stringify(line));
}

function written(response: TraceResponse): object {
  if (response.kind === 'failure') return { type: 'failure', reason: 'error', message: response.message };
  const numbers = (trace: readonly (readonly Float64Array[])[]) =>
    trace.map((step) => step.map((tensor) => Array.from(tensor, toWire)));
  const { parameters, asked } = response;
  return { type: 'trace', parameters: numbers(parameters), ...(asked ? { asked: numbers(asked) } : {}) };
}
