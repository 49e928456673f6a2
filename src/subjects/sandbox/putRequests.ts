import type { TraceFailure } from '../response.js';
import type { EncodedRequest, RawAnswer, Task } from './job.js';
import type { Sandboxed } from './sandboxed.js';
import { silentFailure } from './traceFailure.js';

/** How requests of one kind are put to a submission, and its answers read. */
export interface Putting<Request, Response> {
  /** The request encoded, or why it is not asked. */
  readonly prepare: (request: Request) => EncodedRequest | TraceFailure;
  readonly task: (asked: readonly EncodedRequest[]) => Task;
  readonly respond: (answer: RawAnswer, request: Request) => Response;
}

/** Puts the requests that can be put, in one job, and sorts the answers back: one response each. */
export async function putRequests<Request, Response>(
  { workers, job, limits }: Sandboxed,
  requests: readonly Request[],
  { prepare, task, respond }: Putting<Request, Response>,
): Promise<(Response | TraceFailure)[]> {
  const prepared = requests.map(prepare);
  const asked = prepared.filter((one): one is EncodedRequest => 'numbers' in one);
  const { answers, ending } =
    asked.length === 0 ? { answers: [], ending: 'done' as const } : await workers.run({ ...job, task: task(asked) });
  let at = 0;
  return prepared.map((one, index) => {
    if (!('numbers' in one)) return one;
    const position = at++;
    const answer = answers[position];
    if (answer === undefined) return silentFailure(ending, position === answers.length, limits);
    return respond(answer, requests[index] as Request);
  });
}
