import type { Candidate } from '../diagnosis/candidate.js';
import { hyperparameters, settings } from '../laws/cases/settings.js';
import { smallCases } from '../laws/cases/smallCases.js';
import { reference } from '../subjects/reference.js';
import type { TraceRequest } from '../subjects/request.js';
import type { TraceAnswer, TraceResponse } from '../subjects/response.js';
import { type Edge, type EdgeBehaviour, refusalOf } from './edge.js';
import { edges } from './edges.js';
import type { Trial } from './trial.js';

/** What a subject does at every edge, and whether the equations that were recognised do the same in doubles. */
export async function behaviourOf(
  { subject, standard, precision }: Pick<Trial, 'subject' | 'standard' | 'precision'>,
  candidate?: Candidate,
): Promise<readonly EdgeBehaviour[]> {
  const usual = hyperparameters(standard, settings[0] ?? {});
  const base: TraceRequest = { ...(smallCases(standard)[0] as TraceRequest), hyperparameters: usual };
  const asked = edges.map((edge) => ({ edge, requests: edge.ask(base) })).filter(({ requests }) => requests.length > 0);
  const all = asked.flatMap(({ requests }) => requests);
  const theirs = await subject.traces(all);
  const ours =
    candidate && precision === 'float64' ? await reference('', candidate.algorithm, candidate.fault).traces(all) : [];
  let from = 0;
  return asked.map(({ edge, requests }) => {
    const to = from + requests.length;
    const seen = readingOf(edge, requests, theirs.slice(from, to));
    const expected = ours.length > 0 ? readingOf(edge, requests, ours.slice(from, to)) : undefined;
    from = to;
    const { id, title } = edge;
    const isAnswered = seen !== 'not offered' && expected !== undefined;
    const [request] = requests;
    return { id, title, seen, asEquations: isAnswered ? seen === expected : null, ...(request ? { request } : {}) };
  });
}

function readingOf(edge: Edge, requests: readonly TraceRequest[], responses: readonly TraceResponse[]): string {
  return refusalOf(responses) ?? edge.seen(responses as readonly TraceAnswer[], requests);
}
