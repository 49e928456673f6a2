import type { Precision } from '../../arithmetic/format.js';
import type { TraceFailure, TraceResponse } from '../response.js';
import { limitMessage } from '../sandbox/limitMessage.js';
import type { Limits } from '../sandbox/limits.js';
import type { Subject } from '../subject.js';
import { type Asked, ask } from './ask.js';
import type { Offer } from './offer.js';
import type { About } from './questions.js';
import type { Connection, Program, Ran } from './runProgram.js';

/** A program that has said hello. */
export interface GreetedProgram {
  readonly program: Program;
  readonly connection: Connection;
  readonly about: Omit<About, 'run'>;
  readonly offered: ReadonlySet<Offer>;
  readonly reads: ReadonlySet<string>;
  readonly precision: Precision;
  readonly limits: Limits;
}

/** A program as a subject. It begins afresh with every batch of requests. */
export function programSubject(greeted: GreetedProgram): Subject {
  const { program, connection, about, offered, reads, precision, limits } = greeted;
  return {
    kind: 'submission',
    id: program.path,
    reads,
    precision,
    traces: async (requests) =>
      responsesIn(await ask(connection, requests, offered, { about, milliseconds: limits.wallMilliseconds }), limits),
  };
}

/** One response for each request. The first that is missing says why; so does the last, where too much was said. */
function responsesIn({ places, reader: { responses }, ending, printed }: Asked, limits: Limits): TraceResponse[] {
  const put = places.filter((place): place is number => typeof place === 'number');
  const first = put.find((id) => !responses.has(id)) ?? (ending.kind === 'refused' ? put.at(-1) : undefined);
  const missing = put.filter((id) => !responses.has(id)).length;
  return places.map((place) => {
    if (typeof place === 'string') return failure('not-offered', `It does not offer ${place}.`);
    if (place !== first) return responses.get(place) ?? failure('not-run', 'An earlier request ended the run.');
    const lacking = `${missing} of ${put.length} runs are without an answer, the first of them ${first}.`;
    return endingFailure({ ending, printed }, lacking, limits);
  });
}

/** Why a program did not say what it was to say. @param lacking what is missing, as a sentence */
export function endingFailure({ ending, printed }: Ran, lacking: string, limits: Limits): TraceFailure {
  const last = printed === '' ? '' : `\nThe last that it printed:\n${printed}`;
  switch (ending.kind) {
    case 'timeout':
      return {
        ...failure('timeout', limitMessage('timeout', limits, true)),
        seconds: limits.wallMilliseconds / 1000,
      };
    case 'refused':
      return failure('protocol', ending.message);
    case 'unstarted':
      return failure('error', ending.message);
    case 'lasting':
      return failure('protocol', lacking);
    case 'ended':
      return ending.well
        ? failure('protocol', `${lacking}${last}`)
        : failure('error', `It ended with ${ending.how}. ${lacking}${last}`);
  }
}

function failure(reason: TraceFailure['reason'], message: string): TraceFailure {
  return { kind: 'failure', reason, message };
}
