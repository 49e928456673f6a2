import type { TraceFailure } from '../response.js';
import type { JobResult, RawFailure } from './job.js';
import { limitMessage } from './limitMessage.js';
import type { Limits } from './limits.js';
import { originalPlace } from './originalPlace.js';

/** What is needed to tell a failure in the submission's own terms. */
export interface Telling {
  readonly limits: Limits;
  /** Source map of the bundle, JSON. */
  readonly map: string;
  /** A sentence to add where the submission failed. */
  readonly advice?: string;
}

/** A failure as the sandbox saw it, with its place in the source and a sentence for the author. */
export function traceFailure(raw: RawFailure, { limits, map, advice }: Telling): TraceFailure {
  const { reason, step, limit } = raw;
  const place = raw.stack === undefined ? undefined : originalPlace(raw.stack, map);
  const limited = reason === 'timeout' || reason === 'memory' || reason === 'output-limit';
  const charged = reason === 'error' || reason === 'bad-answer';
  const message = limited ? limitMessage(reason, limits, false) : raw.message;
  return {
    kind: 'failure',
    reason,
    message: charged && advice !== undefined ? `${message} ${advice}` : message,
    ...(step === undefined ? {} : { step }),
    ...(place === undefined ? {} : { place }),
    ...(limit === undefined ? {} : { limit }),
  };
}

/** What became of a request to which nothing was said. `first`: it is the one that was being worked on. */
export function silentFailure(ending: JobResult['ending'], first: boolean, limits: Limits): TraceFailure {
  if (typeof ending === 'object') return { kind: 'failure', reason: 'harness-error', message: ending.crashed };
  if (ending === 'killed' && first) {
    return { kind: 'failure', reason: 'timeout', message: limitMessage('timeout', limits, true) };
  }
  return { kind: 'failure', reason: 'not-run', message: 'An earlier request ended the run.' };
}
