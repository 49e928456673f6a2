import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { Enclosure } from '../arithmetic/enclosure.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import { enclosedCourseRunner, enclosedRunner } from '../subjects/enclosedRunner.js';
import type { TraceRequest } from '../subjects/request.js';
import type { TraceAnswer, TraceResponse } from '../subjects/response.js';
import type { Course, Trace } from '../subjects/runner.js';
import type { Subject } from '../subjects/subject.js';
import { featuresOf } from './features.js';
import type { Case, Consequence, Law, Runs, Standard, Tools } from './law.js';
import { type Bench, type LawReport, reportOn } from './lawReport.js';
import { seedFor } from './seedFor.js';

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
  const benchOf = benchFor(standard, { places, expected, responses });
  return {
    reports: drawn.map(({ law, cases, reason }) => reportOn(law, cases, reason, benchOf(law))),
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
  const drawn = fc.sample(law.consequence.cases(standard), { seed: seedFor(seed, law.id), numRuns: runs });
  return { cases: [...(law.consequence.always?.(standard) ?? []), ...drawn] };
}

/** Equal requests have equal keys. A join writes -0 as 0, which no elementwise algorithm tells apart. */
function keyOf(request: TraceRequest): string {
  const { hyperparameters, tensors, steps, ...rest } = request;
  const starts = tensors.map(({ shape, values }) => `${shape.join('x')}:${values.join()}`);
  const taken = steps.map(({ gradients, ...others }) => `${gradients.map((g) => g.join()).join(';')}${textOf(others)}`);
  return [textOf(hyperparameters), ...starts, ...taken, textOf(rest)].join('|');
}

const empty = '{}';

/** Most steps and requests say nothing besides their numbers. */
function textOf(record: object): string {
  for (const _ in record) return JSON.stringify(record);
  return empty;
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

function benchFor(
  standard: Standard,
  { places, expected, responses }: Known,
): (law: Law) => Bench<TraceRequest, TraceAnswer> {
  const placeOf = (request: TraceRequest) => places.get(request) as number;
  const runners = new Map<Algorithm, ReturnType<typeof enclosedCourseRunner>>();
  const courseBy = (algorithm: Algorithm, request: TraceRequest): Course<Enclosure> => {
    const bound = runners.get(algorithm) ?? enclosedCourseRunner(algorithm);
    runners.set(algorithm, bound);
    return bound(request);
  };
  const tools: Tools = {
    standard,
    expectedBy: (algorithm, request) => courseBy(algorithm, request).parameters,
    askedBy: (algorithm, request) => courseBy(algorithm, request).asked,
  };
  const runsOf = (requests: readonly TraceRequest[], answers: readonly TraceAnswer[]): Runs =>
    requests.map((request, k) => ({
      request,
      answer: answers[k] as TraceAnswer,
      expected: expected[placeOf(request)] as Trace<Enclosure>,
    })) as unknown as Runs;
  return ({ consequence }) => ({
    response: (request) => responses[placeOf(request)] as TraceResponse,
    judge: (requests, answers) => (consequence as Consequence).judge(runsOf(requests, answers), tools),
    featuresOf,
  });
}
