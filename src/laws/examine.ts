import { setImmediate } from 'node:timers/promises';
import type { TraceRequest } from '../subjects/request.js';
import type { TraceResponse } from '../subjects/response.js';
import type { Subject } from '../subjects/subject.js';
import type { Standard } from './law.js';
import type { LawReport } from './lawReport.js';
import { type ExamineOptions, prepare } from './prepared.js';

/** A request with the subject's response. */
export interface Exchange {
  readonly request: TraceRequest;
  readonly response: TraceResponse;
}

export interface Examination {
  readonly reports: readonly LawReport[];
  /** Everything the subject was asked, each request once. */
  readonly exchanges: readonly Exchange[];
}

/** Holds a subject to every law that applies: all requests are drawn first and sent in one batch. */
export async function examine(subject: Subject, standard: Standard, options: ExamineOptions): Promise<Examination> {
  const { requests, expectAll, reports } = prepare(standard, options);
  const pending = subject.traces(requests);
  // A subject of another thread begins its work now, and what is expected is worked out meanwhile.
  await setImmediate();
  expectAll();
  const responses = await pending;
  const answered = new Map(requests.map((request, k) => [request, responses[k] as TraceResponse]));
  return {
    reports: [...reports((request) => answered.get(request) as TraceResponse)],
    exchanges: requests.map((request, k) => ({ request, response: responses[k] as TraceResponse })),
  };
}
