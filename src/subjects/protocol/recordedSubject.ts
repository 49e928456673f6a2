import type { TraceRequest } from '../request.js';
import type { TraceResponse } from '../response.js';
import type { Subject } from '../subject.js';
import { type About, withEveryHyperparameter } from './questions.js';
import { requestDocument } from './requestDocument.js';
import type { Hello } from './said.js';

/** What tells requests apart: their text, with every hyperparameter. */
export function requestKey(request: TraceRequest, about: Pick<About, 'hyperparameters'>): string {
  return JSON.stringify(requestDocument(withEveryHyperparameter(request, about)));
}

/** A subject that answered before it was asked. @param recorded its responses, by the keys of their requests */
export function recordedSubject(
  { language, precision }: Hello,
  reads: ReadonlySet<string>,
  about: About,
  recorded: ReadonlyMap<string, TraceResponse>,
): Subject {
  return {
    kind: 'submission',
    id: language,
    reads,
    precision,
    traces: async (requests) => requests.map((request) => recorded.get(requestKey(request, about)) ?? notAsked),
  };
}

const notAsked: TraceResponse = {
  kind: 'failure',
  reason: 'not-offered',
  message: 'It is not among the cases that were written in advance.',
};
