import type { TraceRequest } from '../request.js';
import { lackingFor, type Offer } from './offer.js';
import { requestDocument } from './requestDocument.js';
import { protocolVersion } from './said.js';

/** What a program is told of a run before it is asked anything. */
export interface About {
  /** Names the run; the program gives it back. */
  readonly run: string;
  /** The optimizer's id. */
  readonly optimizer: string;
  /** Every hyperparameter that any form of it has, with its default. */
  readonly hyperparameters: Readonly<Record<string, number>>;
  /** Other names under which programs read a hyperparameter, by its own. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Aliases of another that mean this one where the other is read under its own name. */
  readonly besides: Readonly<Record<string, readonly string[]>>;
}

/** Requests as they are put: ids count from 1. */
export interface Questions {
  readonly asked: ReadonlyMap<number, TraceRequest>;
  /** For each request the id of its answer, or what it needs that is not offered. */
  readonly places: readonly (number | string)[];
}

/**
 * Requests as questions to a program with these offers. One that is repeated is put twice in a row, where the program
 * does not repeat it by itself: its answer is the second.
 */
export function questionsFor(requests: readonly TraceRequest[], offered: ReadonlySet<Offer>, about: About): Questions {
  const asked = new Map<number, TraceRequest>();
  const put = (request: TraceRequest): number => {
    asked.set(asked.size + 1, request);
    return asked.size;
  };
  const places = requests.map((request) => {
    const lacking = lackingFor(request, offered);
    if (lacking !== undefined) return lacking;
    const whole = withEveryHyperparameter(request, about);
    if (whole.probes?.repeat !== true || offered.has('repeat')) return put(whole);
    const { probes: _, ...once } = whole;
    put(once);
    return put(once);
  });
  return { asked, places };
}

/** Programs need not know defaults. */
export function withEveryHyperparameter(
  request: TraceRequest,
  { hyperparameters }: Pick<About, 'hyperparameters'>,
): TraceRequest {
  return { ...request, hyperparameters: { ...hyperparameters, ...request.hyperparameters } };
}

/** Everything that is written to a program, a line for each thing. */
export function conversation(
  { run, optimizer, hyperparameters, aliases, besides }: About,
  { asked }: Questions,
): string {
  const hello = { type: 'hello', protocol: protocolVersion, run, optimizer, hyperparameters, aliases, besides };
  const lines = [
    hello,
    { type: 'traces', count: asked.size },
    ...[...asked].map(([id, request]) => ({ type: 'trace', id, ...requestDocument(request) })),
    { type: 'bye' },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
