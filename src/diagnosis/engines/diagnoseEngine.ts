import fc from 'fast-check';
import { randomGraphs } from '../../laws/autodiff/cases/randomGraphs.js';
import type { EngineExamination, EngineExchange } from '../../laws/autodiff/examineEngine.js';
import { isFarFromZero } from '../../laws/autodiff/farFromZero.js';
import { seedFor } from '../../laws/seedFor.js';
import type { GradientResponse } from '../../subjects/gradientResponse.js';
import type { GradientSubject } from '../../subjects/gradientSubject.js';
import type { Diagnosis, GraphCounterexample } from '../diagnosis.js';
import { combinedCandidates } from './combinedCandidates.js';
import {
  describeCombined,
  describeEngine,
  lawBreach,
  noEngineFound,
  partlyFound,
  singlePrecision,
} from './describeEngine.js';
import { editsByOperation } from './editsByOperation.js';
import { engineAgreement } from './engineAgreement.js';
import { type EngineCandidate, engineCandidates, isSeenIn } from './engineCandidate.js';
import { isTelling, shownGraph } from './shownGraph.js';
import { isSinglePrecision } from './singlePrecision.js';
import { splitGraphs } from './smallestGraph.js';

export interface DiagnoseEngineOptions {
  /** The fresh graphs flow from it. */
  readonly seed: number;
}

/** An explanation must hold on this many graphs that had no part in finding it. */
const freshCases = 100;

/** An engine's mistake, and the smallest graph that shows it. */
export interface EngineFinding {
  readonly diagnosis: Diagnosis;
  readonly counterexample?: GraphCounterexample;
}

/** A diagnosis, and the candidate that it describes. */
interface Found {
  readonly diagnosis: Diagnosis;
  readonly explanation?: EngineCandidate;
}

/**
 * Finds out what an engine computes: the first candidate that gives all its answers, on everything it was asked and on
 * 100 fresh random graphs. What is a convention tells nothing; what overflows far from 0 is a second mistake, and left
 * out where no single one explains both.
 */
export async function diagnoseEngine(
  subject: GradientSubject,
  { reports, exchanges }: EngineExamination,
  { seed }: DiagnoseEngineOptions,
): Promise<EngineFinding> {
  const { breached, kept } = splitGraphs(exchanges.filter(({ request }) => isTelling(request)));
  const known = [...breached.map(({ exchange }) => exchange), ...kept];
  const fresh = once(() => askFresh(subject, seed));
  const near = known.filter(({ request }) => !isFarFromZero(request));
  const found = await search(subject, known, fresh);
  const { diagnosis, explanation }: Found =
    (found && found.explanation?.kind !== 'reference' ? found : undefined) ??
    breachOf(reports) ??
    found ??
    (isSinglePrecision([...known, ...(await fresh())]) ? { diagnosis: singlePrecision(known.length) } : undefined) ??
    (near.length < known.length ? await search(subject, near, fresh) : undefined) ??
    (await searchTogether(subject, near, fresh));
  const counterexample = shownGraph(breached, explanation, diagnosis.mistake);
  return counterexample ? { diagnosis, counterexample } : { diagnosis };
}

/** The name of a law's breach. */
function breachOf(reports: EngineExamination['reports']): Found | undefined {
  for (const report of reports) {
    const { law, verdict } = report;
    if (law.means && verdict === 'fail') return { diagnosis: lawBreach(report, law.means) };
  }
  return undefined;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Goes through the candidates once, the likeliest first.
 * @param known those that tell most apart first: a candidate is left at the first that it fails
 */
async function search(
  { offers }: GradientSubject,
  known: readonly EngineExchange[],
  askFresh: () => Promise<readonly EngineExchange[]>,
): Promise<Found | undefined> {
  let explanation: EngineCandidate | undefined;
  const others: EngineCandidate[] = [];
  let tried = 0;
  const plainest = known[0]?.request;
  for (const candidate of known.length > 0 ? engineCandidates(offers) : []) {
    if (explanation && (candidate.kind === 'edit' || explanation.kind === 'reference')) break;
    if (!explanation) tried++;
    if (explanation && candidate.mistake === explanation.mistake) continue;
    // A right engine came first, and did not give the answer to the plainest graph: what is no other there does not either.
    if (plainest && !isSeenIn(candidate, plainest)) continue;
    const agrees = engineAgreement(candidate);
    if (!known.every(agrees) || !(await askFresh()).every(agrees)) continue;
    if (explanation) others.push(candidate);
    else explanation = candidate;
  }
  if (explanation === undefined) return undefined;
  const agreed = known.length + (await askFresh()).length;
  return { diagnosis: describeEngine(explanation, others, { tried, agreed }), explanation };
}

/** Goes through what several slips may make together; where nothing fits, says what is wrong by itself. */
async function searchTogether(
  { offers }: GradientSubject,
  known: readonly EngineExchange[],
  askFresh: () => Promise<readonly EngineExchange[]>,
): Promise<Found> {
  const wrong = editsByOperation(offers, known);
  let tried = [...engineCandidates(offers)].length;
  for (const candidate of combinedCandidates(wrong, offers)) {
    tried++;
    const agrees = engineAgreement(candidate);
    if (!known.every(agrees) || !(await askFresh()).every(agrees)) continue;
    const agreed = known.length + (await askFresh()).length;
    return { diagnosis: describeCombined(candidate, { tried, agreed }), explanation: candidate };
  }
  return { diagnosis: wrong.length > 0 ? partlyFound(wrong, tried) : noEngineFound(tried) };
}

async function askFresh(subject: GradientSubject, seed: number): Promise<readonly EngineExchange[]> {
  const drawn = fc.sample(randomGraphs(subject.offers, 8), { seed: seedFor(seed, 'fresh'), numRuns: freshCases });
  const responses = await subject.gradients(drawn);
  return drawn.map((request, k) => ({ request, response: responses[k] as GradientResponse }));
}
