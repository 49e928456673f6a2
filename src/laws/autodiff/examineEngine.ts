import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { Offers } from '../../autodiff/mistakes/engineMistake.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import type { GradientAnswer, GradientResponse } from '../../subjects/gradientResponse.js';
import type { GradientSubject } from '../../subjects/gradientSubject.js';
import { seedFor } from '../examine.js';
import { type LawReport, reportOn } from '../lawReport.js';
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
 * limitation, which are asked one after the other behind it.
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
  const reports: EngineReport[] = [];
  for (const one of drawn) {
    const apart = one.law.limitation === undefined ? [] : await ask(subject, one.cases.flat());
    for (const { request, response } of apart) known.set(request, response);
    reports.push(reportFor(one, known));
  }
  return { reports, exchanges };
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
