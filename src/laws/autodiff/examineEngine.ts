import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { Offers } from '../../autodiff/mistakes/engineMistake.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import type { GradientAnswer, GradientResponse } from '../../subjects/gradientResponse.js';
import type { GradientSubject } from '../../subjects/gradientSubject.js';
import { type LawReport, reportOn } from '../lawReport.js';
import { seedFor } from '../seedFor.js';
import type { EngineCase, EngineLaw, EngineRuns } from './engineLaw.js';
import { expectedOf } from './expectedOf.js';
import { graphFeatures } from './graphFeatures.js';

export type EngineReport = LawReport<EngineLaw, GradientRequest>;

/** A request with the engine's response. */
export interface EngineExchange {
  readonly request: GradientRequest;
  readonly response: GradientResponse;
}

export interface EngineExamination {
  readonly reports: readonly EngineReport[];
  /** What the engine was asked, but for what was asked apart. */
  readonly exchanges: readonly EngineExchange[];
}

export interface ExamineEngineOptions {
  /** All randomness flows from it. */
  readonly seed: number;
  /** Cases per law. */
  readonly runs: number;
  readonly laws: readonly EngineLaw[];
  /** Further requests to send in the same batch, for whoever reads the exchanges. */
  readonly alsoAsk?: readonly GradientRequest[];
}

interface Drawn {
  readonly law: EngineLaw;
  readonly cases: readonly EngineCase[];
  readonly reason?: string;
}

/**
 * Holds an engine to every law that applies: all requests are drawn first and sent in one batch, but for laws with a
 * limitation, which are asked one after the other behind it. They cost more than all others together, and say nothing of
 * an engine that fails one of those.
 */
export async function examineEngine(
  subject: GradientSubject,
  options: ExamineEngineOptions,
): Promise<EngineExamination> {
  const drawn = options.laws.map((law) => draw(law, subject.offers, options));
  const together = drawn.filter(({ law }) => law.limitation === undefined);
  const requests = [...(options.alsoAsk ?? []), ...together.flatMap(({ cases }) => cases.flat())];
  const exchanges = await ask(subject, requests);
  const known = new Map(exchanges.map(({ request, response }) => [request, response]));
  const reports = new Map(together.map((one) => [one, reportFor(one, known)]));
  for (const one of drawn) {
    if (reports.has(one)) continue;
    const reason = one.reason ?? whyNot([...reports.values()]);
    for (const { request, response } of reason ? [] : await ask(subject, one.cases.flat()))
      known.set(request, response);
    reports.set(one, reportFor(reason ? { law: one.law, cases: [], reason } : one, known));
  }
  return { reports: drawn.map((one) => reports.get(one) as EngineReport), exchanges };
}

/** Why what is dear need not be asked; `undefined` where it must. */
function whyNot(reports: readonly EngineReport[]): string | undefined {
  const isRight = reports.every(
    ({ verdict }) => verdict === 'pass' || verdict === 'skipped' || verdict === 'undecidable',
  );
  if (!isRight) return 'it is asked of engines that are right otherwise';
  const met = reports.find(({ law, notes }) => law.limitation !== undefined && notes.length > 0);
  return met && `a limit was met at ${met.law.title}`;
}

async function ask(subject: GradientSubject, requests: readonly GradientRequest[]): Promise<readonly EngineExchange[]> {
  if (requests.length === 0) return [];
  const pending = subject.gradients(requests);
  // An engine of another thread begins its work now, and what is expected is worked out meanwhile.
  await setImmediate();
  for (const request of requests) expectedOf(request);
  const responses = await pending;
  return requests.map((request, k) => ({ request, response: responses[k] as GradientResponse }));
}

function draw(law: EngineLaw, offers: Offers, { seed, runs }: ExamineEngineOptions): Drawn {
  const applies = law.appliesTo(offers);
  if (applies !== true) return { law, cases: [], reason: applies };
  const fixed = law.always?.(offers) ?? [];
  // A law with a limitation has one case, and an expensive one.
  const numRuns = law.limitation === undefined ? runs : 1;
  return { law, cases: [...fixed, ...fc.sample(law.cases(offers), { seed: seedFor(seed, law.id), numRuns })] };
}

function reportFor({ law, cases, reason }: Drawn, known: ReadonlyMap<GradientRequest, GradientResponse>): EngineReport {
  return reportOn<EngineLaw, GradientRequest, GradientAnswer>(law, cases, reason, {
    response: (request) => known.get(request) as GradientResponse,
    judge: (requests, answers) =>
      law.judge(
        requests.map((request, k) => ({
          request,
          answer: answers[k] as GradientAnswer,
          expected: expectedOf(request),
        })) as unknown as EngineRuns,
      ),
    featuresOf: graphFeatures,
    ...(law.limitation ? { limitation: law.limitation } : {}),
  });
}
