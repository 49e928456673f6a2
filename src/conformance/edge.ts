import type { TraceRequest } from '../subjects/request.js';
import type { TraceAnswer, TraceResponse } from '../subjects/response.js';

/** Where equations say little: one question, what is asked for it, and how the answer is read. */
export interface Edge {
  readonly id: string;
  /** What happens there, as a heading of a few words. */
  readonly title: string;
  /** The requests of a base case; none where the optimizer has not what the edge speaks of. */
  readonly ask: (base: TraceRequest) => readonly TraceRequest[];
  /** What was seen, as a clause. */
  readonly seen: (answers: readonly TraceAnswer[], requests: readonly TraceRequest[]) => string;
}

/** What a subject does there. */
export interface EdgeBehaviour {
  readonly id: string;
  readonly title: string;
  readonly seen: string;
  /** Whether the equations that were recognised, in doubles, do the same; `null` where none were or nothing was answered. */
  readonly asEquations: boolean | null;
  readonly request?: TraceRequest;
}

/** What a response says where it is no answer. */
export function refusalOf(responses: readonly TraceResponse[]): string | undefined {
  const failed = responses.find(({ kind }) => kind === 'failure');
  if (failed?.kind !== 'failure') return undefined;
  return failed.reason === 'not-offered' ? 'not offered' : `fails: ${failed.message}`;
}
