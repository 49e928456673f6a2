import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { Enclosure } from '../arithmetic/enclosure.js';
import { enclosedRunner } from '../subjects/enclosedRunner.js';
import type { TraceRequest } from '../subjects/request.js';
import { failureReasons, type TraceAnswer, type TraceFailure, type TraceResponse } from '../subjects/response.js';
import type { Trace } from '../subjects/runner.js';
import type { Subject } from '../subjects/subject.js';
import { featuresOf } from './features.js';
import type { Breach, Judgement, Law, Runs, Standard, Tools } from './law.js';

const endings = failureReasons.filter((reason) => reason !== 'not-offered');
export const lawVerdicts = ['pass', 'fail', 'undecidable', 'skipped', ...endings] as const;
export type LawVerdict = (typeof lawVerdicts)[number];

/** What came of holding a subject to one law. */
export interface LawReport {
  readonly law: Law;
  readonly verdict: LawVerdict;
  /** Cases judged one way or the other. */
  readonly judged: number;
  /** Cases whose enclosure was too wide to decide. */
  readonly undecidable: number;
  /** How many of the judged requests had which feature. */
  readonly features: ReadonlyMap<string, number>;
  /** The first case that broke the law, with its requests. */
  readonly breach?: Breach & { readonly requests: readonly TraceRequest[] };
  /** Why there was nothing to judge, or why it could not be decided. */
  readonly reason?: string;
  readonly failure?: TraceFailure;
}

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

export interface ExamineOptions {
  /** All randomness flows from it. */
  readonly seed: number;
  /** Cases per law. */
  readonly runs: number;
  readonly laws: readonly Law[];
  /** Further requests to send in the same batch, for whoever reads the exchanges. */
  readonly alsoAsk?: readonly TraceRequest[];
}

type Case = readonly [TraceRequest, ...TraceRequest[]];

/** Holds a subject to every law that applies: all requests are drawn first and sent in one batch. */
export async function examine(subject: Subject, standard: Standard, options: ExamineOptions): Promise<Examination> {
  const drawn = options.laws.map((law) => ({ law, ...draw(law, standard, options) }));
  const needed = drawn.flatMap(({ cases }) => cases.flat());
  const { requests, places } = withoutRepetition([...(options.alsoAsk ?? []), ...needed]);
  const pending = subject.traces(requests);
  // A subject of another thread begins its work now, and what is expected is worked out meanwhile.
  await setImmediate();
  const expected = expectations(standard, requests, new Set(needed.map((request) => places.get(request) as number)));
  const responses = await pending;
  const bench = benchFor(standard, { places, expected, responses });
  return {
    reports: drawn.map(({ law, cases, reason }) => report(law, cases, reason, bench)),
    exchanges: requests.map((request, k) => ({ request, response: responses[k] as TraceResponse })),
  };
}

function draw(
  law: Law,
  standard: Standard,
  { seed, runs }: ExamineOptions,
): { cases: readonly Case[]; reason?: string } {
  const applies = law.holdsFor(standard);
  if (applies !== true) return { cases: [], reason: applies };
  if (!law.consequence) return { cases: [], reason: 'it speaks of intermediates, which only equations show' };
  return { cases: fc.sample(law.consequence.cases(standard), { seed: seedFor(seed, law.id), numRuns: runs }) };
}

/** A seed of its own for each law, so that a new law does not change what the others draw. FNV-1a, 32 bits. */
export function seedFor(seed: number, id: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193);
  return hash | 0;
}

/** Equal requests have equal keys. JSON writes -0 as 0, which no elementwise algorithm tells apart. */
function keyOf(request: TraceRequest): string {
  return JSON.stringify(request, (_, value) => (value instanceof Float64Array ? Array.from(value) : value));
}

/** Each request once, and where each of the given ones is among them. */
function withoutRepetition(given: readonly TraceRequest[]): {
  readonly requests: readonly TraceRequest[];
  readonly places: ReadonlyMap<TraceRequest, number>;
} {
  const requests: TraceRequest[] = [];
  const placeOf = new Map<string, number>();
  const places = new Map<TraceRequest, number>();
  for (const request of given) {
    const key = keyOf(request);
    const place = placeOf.get(key) ?? requests.push(request) - 1;
    placeOf.set(key, place);
    places.set(request, place);
  }
  return { requests, places };
}

/** What the standard's equations give for the requests at these places. */
function expectations(
  { algorithm }: Standard,
  requests: readonly TraceRequest[],
  wanted: ReadonlySet<number>,
): readonly (Trace<Enclosure> | undefined)[] {
  const run = enclosedRunner(algorithm);
  return requests.map((request, place) => (wanted.has(place) ? run(request) : undefined));
}

/** What is known of every request, by its place. */
interface Known {
  readonly places: ReadonlyMap<TraceRequest, number>;
  readonly expected: readonly (Trace<Enclosure> | undefined)[];
  readonly responses: readonly TraceResponse[];
}

interface Bench {
  readonly tools: Tools;
  readonly response: (request: TraceRequest) => TraceResponse;
  readonly runsOf: (requests: Case, answers: readonly TraceAnswer[]) => Runs;
}

function benchFor(standard: Standard, { places, expected, responses }: Known): Bench {
  const placeOf = (request: TraceRequest) => places.get(request) as number;
  return {
    tools: { standard, expectedBy: (algorithm, request) => enclosedRunner(algorithm)(request) },
    response: (request) => responses[placeOf(request)] as TraceResponse,
    runsOf: (requests, answers) =>
      requests.map((request, k) => ({ request, answer: answers[k], expected: expected[placeOf(request)] })) as never,
  };
}

function report(law: Law, cases: readonly Case[], reason: string | undefined, bench: Bench): LawReport {
  const features = new Map<string, number>();
  const nothing = { law, judged: 0, undecidable: 0, features };
  if (reason !== undefined || !law.consequence) return { ...nothing, verdict: 'skipped', reason: reason ?? '' };
  let judged = 0;
  let undecided: string | undefined;
  let undecidable = 0;
  let notOffered: string | undefined;
  for (const requests of cases) {
    const responses = requests.map(bench.response);
    const failure = responses.find((response) => response.kind === 'failure');
    if (failure?.kind === 'failure') {
      const { reason: ended, message } = failure;
      if (ended !== 'not-offered') return { ...nothing, judged, verdict: ended, reason: message, failure };
      // What the contract cannot do costs the case, not the law.
      notOffered ??= message;
      continue;
    }
    const runs = bench.runsOf(requests, responses as readonly TraceAnswer[]);
    const judgement: Judgement = law.consequence.judge(runs, bench.tools);
    if (judgement.kind === 'broken') {
      return { ...nothing, judged: judged + 1, verdict: 'fail', breach: { ...judgement.breach, requests } };
    }
    if (judgement.kind === 'undecidable') {
      undecidable++;
      undecided ??= judgement.reason;
      continue;
    }
    judged++;
    for (const request of requests) for (const feature of featuresOf(request)) count(features, feature);
  }
  const counts = { law, judged, undecidable, features };
  if (judged > 0) return { ...counts, verdict: 'pass' };
  if (undecided !== undefined) return { ...counts, verdict: 'undecidable', reason: undecided };
  return { ...counts, verdict: 'skipped', reason: notOffered ?? '' };
}

function count(features: Map<string, number>, feature: string): void {
  features.set(feature, (features.get(feature) ?? 0) + 1);
}
