import fc from 'fast-check';
import type { Enclosure } from '../arithmetic/enclosure.js';
import type { Precision } from '../arithmetic/format.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import { enclosedCourseRunner, enclosedRunner } from '../subjects/enclosedRunner.js';
import type { TraceRequest } from '../subjects/request.js';
import type { TraceAnswer, TraceResponse } from '../subjects/response.js';
import type { Course, Trace } from '../subjects/runner.js';
import { featuresOf } from './features.js';
import type { Case, Consequence, Law, Runs, Standard, Tools } from './law.js';
import { type Bench, type LawReport, reportOn } from './lawReport.js';
import { seedFor } from './seedFor.js';

/** What an examination asks, and by which laws. */
export interface ExamineOptions {
  /** All randomness flows from it. */
  readonly seed: number;
  /** Cases per law. */
  readonly runs: number;
  readonly laws: readonly Law[];
  /** Further requests to send in the same batch, for whoever reads the exchanges. */
  readonly alsoAsk?: readonly TraceRequest[];
}

/** The cases of all laws, drawn once, for as many subjects as are held to them. */
export interface Prepared {
  /** Everything that is to be asked, each request once. */
  readonly requests: readonly TraceRequest[];
  /** Works out what the standard's equations give for the cases; without, each is worked out when it is judged. */
  expectAll(): void;
  /** One report per law, made as far as they are read; `respond` is asked for requests of the list above alone. */
  reports(respond: (request: TraceRequest) => TraceResponse): Iterable<LawReport>;
}

/** Draws the cases of every law that applies. */
export function prepare(standard: Standard, options: ExamineOptions): Prepared {
  const drawn = options.laws.map((law) => ({ law, ...draw(law, standard, options) }));
  const needed = drawn.flatMap(({ cases }) => cases.flat());
  const { requests, first } = withoutRepetition([...(options.alsoAsk ?? []), ...needed]);
  const firstOf = (request: TraceRequest) => first.get(request) as TraceRequest;
  const run = enclosedRunner(standard.algorithm, standard);
  const expectedBy = remembered(() => run);
  const expected = (request: TraceRequest) => expectedBy(standard.algorithm, firstOf(request));
  const tools = toolsFor(standard);
  return {
    requests,
    expectAll: () => {
      for (const request of needed) expected(request);
    },
    *reports(respond) {
      const respondTo = (request: TraceRequest) => respond(firstOf(request));
      for (const { law, cases, reason } of drawn) {
        yield toldIn(standard.precision, reportOn(law, cases, reason, benchFor(law, tools, respondTo, expected)));
      }
    },
  };
}

/** What 24 bits leave open is no fault of a program, nor of ours: the law is left out. */
function toldIn(precision: Precision, report: LawReport): LawReport {
  const { verdict, reason = '' } = report;
  if (precision === 'float64' || verdict !== 'undecidable') return report;
  return { ...report, verdict: 'skipped', reason: `single precision does not decide it: ${reason}` };
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

/** Each request once, and which of them stands for each of the given ones. */
function withoutRepetition(given: readonly TraceRequest[]): {
  readonly requests: readonly TraceRequest[];
  readonly first: ReadonlyMap<TraceRequest, TraceRequest>;
} {
  const byKey = new Map<string, TraceRequest>();
  const first = new Map<TraceRequest, TraceRequest>();
  for (const request of given) {
    const key = keyOf(request);
    const known = byKey.get(key) ?? request;
    byKey.set(key, known);
    first.set(request, known);
  }
  return { requests: [...byKey.values()], first };
}

/** What equations make of a request, worked out once. */
type By<T> = (algorithm: Algorithm, request: TraceRequest) => T;

function remembered<T>(bind: (algorithm: Algorithm) => (request: TraceRequest) => T): By<T> {
  const runs = new Map<Algorithm, (request: TraceRequest) => T>();
  const known = new Map<Algorithm, Map<TraceRequest, T>>();
  return (algorithm, request) => {
    const ofAlgorithm = known.get(algorithm) ?? new Map<TraceRequest, T>();
    known.set(algorithm, ofAlgorithm);
    const seen = ofAlgorithm.get(request);
    if (seen !== undefined) return seen;
    const run = runs.get(algorithm) ?? bind(algorithm);
    runs.set(algorithm, run);
    const made = run(request);
    ofAlgorithm.set(request, made);
    return made;
  };
}

function toolsFor(standard: Standard): Tools {
  const courseBy: By<Course<Enclosure>> = remembered((algorithm) => enclosedCourseRunner(algorithm, standard));
  return {
    standard,
    expectedBy: (algorithm, request) => courseBy(algorithm, request).parameters,
    askedBy: (algorithm, request) => courseBy(algorithm, request).asked,
  };
}

function benchFor(
  { consequence }: Law,
  tools: Tools,
  response: (request: TraceRequest) => TraceResponse,
  expected: (request: TraceRequest) => Trace<Enclosure>,
): Bench<TraceRequest, TraceAnswer> {
  const { precision } = tools.standard;
  const runsOf = (requests: readonly TraceRequest[], answers: readonly TraceAnswer[]): Runs =>
    requests.map((request, k) => ({
      request,
      answer: answers[k] as TraceAnswer,
      expected: expected(request),
      precision,
    })) as unknown as Runs;
  return {
    response,
    judge: (requests, answers) => (consequence as Consequence).judge(runsOf(requests, answers), tools),
    featuresOf,
  };
}
