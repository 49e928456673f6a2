import fc from 'fast-check';
import { requests } from '../laws/cases/requests.js';
import { type Exchange, seedFor } from '../laws/examine.js';
import type { Standard } from '../laws/law.js';
import type { TraceRequest } from '../subjects/request.js';
import type { Subject } from '../subjects/subject.js';
import { type Agreement, type Answered, agreementWith } from './agreement.js';
import { type Candidate, candidates } from './candidate.js';
import { counterexampleAmong } from './counterexample.js';
import { describe, nothingFound } from './describe.js';
import type { Counterexample, Diagnosis } from './diagnosis.js';
import { sameFunction } from './sameFunction.js';
import { smallCases } from './smallCases.js';

export interface DiagnoseOptions {
  /** The fresh cases flow from it. */
  readonly seed: number;
}

/** An explanation must hold on this many cases that had no part in finding it. */
const freshCases = 200;

/**
 * Finds out what a subject computes: the first candidate that gives all its answers, on everything it was asked and on
 * 200 fresh random cases. Candidates that are the same function are reported as one class.
 * @param exchanges everything the subject was asked so far; the small cases should be among them
 */
export async function diagnose(
  subject: Subject,
  standard: Standard,
  exchanges: readonly Exchange[],
  options: DiagnoseOptions,
): Promise<{ readonly diagnosis: Diagnosis; readonly counterexample?: Counterexample }> {
  const known = bySize(answeredOf(exchanges));
  const fresh = await askFresh(subject, standard, options);
  const { explanation, tried } = explain(standard, tellingFirst(known, standard), fresh);
  const counterexample = counterexampleAmong(known, standard, explanation);
  const agreed = known.length + fresh.length;
  const diagnosis = explanation
    ? describe(explanation, classOf(explanation, standard, known, fresh), standard, { tried, agreed })
    : nothingFound(standard, tried);
  return counterexample ? { diagnosis, counterexample } : { diagnosis };
}

function answeredOf(exchanges: readonly Exchange[]): readonly Answered[] {
  return exchanges.flatMap(({ request, response }) =>
    response.kind === 'answer' ? [{ request, answer: response }] : [],
  );
}

async function askFresh(subject: Subject, standard: Standard, { seed }: DiagnoseOptions): Promise<readonly Answered[]> {
  const shape = { steps: [1, 8], coordinates: [1, 2], tensors: [1, 2], schedule: true } as const;
  const drawn = fc.sample(requests(standard, shape), { seed: seedFor(seed, 'fresh'), numRuns: freshCases });
  const responses = await subject.traces(drawn);
  return answeredOf(drawn.map((request, k) => ({ request, response: responses[k] as Exchange['response'] })));
}

/** Fewest steps, tensors and coordinates first; among equals the order in which they were asked. */
function bySize(cases: readonly Answered[]): readonly Answered[] {
  const size = ({ request: { steps, tensors, probes } }: Answered): number =>
    steps.length * 100 + tensors.reduce((sum, { values }) => sum + values.length, 0) * 10 + (probes ? 5 : 0);
  return cases.toSorted((a, b) => size(a) - size(b));
}

/** Cases on which the subject is not the standard tell most candidates apart from it at once. */
function tellingFirst(cases: readonly Answered[], standard: Standard): readonly Answered[] {
  const agrees = agreementWith(standard);
  const telling = new Set(cases.filter((exchange) => !agrees(exchange)));
  return [...telling, ...cases.filter((exchange) => !telling.has(exchange))];
}

function explain(
  standard: Standard,
  known: readonly Answered[],
  fresh: readonly Answered[],
): { readonly explanation?: Candidate; readonly tried: number } {
  let tried = 0;
  if (known.length === 0) return { tried };
  for (const candidate of candidates(standard)) {
    tried++;
    if (explains(agreementWith(candidate), known, fresh)) return { explanation: candidate, tried };
  }
  return { tried };
}

function explains(agrees: Agreement, known: readonly Answered[], fresh: readonly Answered[]): boolean {
  return known.every(agrees) && fresh.every(agrees);
}

/** The other named candidates that no input tells apart from the explanation. */
function classOf(
  explanation: Candidate,
  standard: Standard,
  known: readonly Answered[],
  fresh: readonly Answered[],
): readonly Candidate[] {
  const apart: readonly TraceRequest[] = [...smallCases(standard), ...fresh.slice(0, 20).map(({ request }) => request)];
  const others: Candidate[] = [];
  for (const candidate of candidates(standard)) {
    if (candidate.kind === 'edit') break;
    if (sameName(candidate, explanation) || !explains(agreementWith(candidate), known, fresh)) continue;
    if (sameFunction(candidate, explanation, apart)) others.push(candidate);
  }
  return others;
}

function sameName(a: Candidate, b: Candidate): boolean {
  return a.kind === b.kind && a.optimizer === b.optimizer && a.mistake === b.mistake && a.dialect === b.dialect;
}
