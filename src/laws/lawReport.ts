import type { TraceRequest } from '../subjects/request.js';
import { failureReasons, type TraceAnswer, type TraceFailure, type TraceResponse } from '../subjects/response.js';
import { featuresOf } from './features.js';
import type { Breach, Case, Consequence, Law, Runs, Tools } from './law.js';

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

/** What a report is made from. */
export interface Bench {
  readonly tools: Tools;
  readonly response: (request: TraceRequest) => TraceResponse;
  readonly runsOf: (requests: Case, answers: readonly TraceAnswer[]) => Runs;
}

/** Goes through the cases until one breaks the law; `reason` says why there are none. */
export function reportOn(law: Law, cases: readonly Case[], reason: string | undefined, bench: Bench): LawReport {
  const tally: Tally = { judged: 0, undecidable: 0, features: new Map() };
  if (reason !== undefined || !law.consequence) return { law, ...tally, verdict: 'skipped', reason: reason ?? '' };
  for (const requests of cases) {
    const end = judgeCase(law.consequence, requests, bench, tally);
    if (end) return { law, ...tally, ...end };
  }
  if (tally.judged > 0) return { law, ...tally, verdict: 'pass' };
  if (tally.undecidable > 0) return { law, ...tally, verdict: 'undecidable' };
  return { law, ...tally, verdict: 'skipped' };
}

/** What has been seen so far. `reason`: the first thing that could not be decided, or was not offered. */
interface Tally {
  judged: number;
  undecidable: number;
  reason?: string;
  readonly features: Map<string, number>;
}

/** Judges one case into the tally; gives the report's end when the case ends it. */
function judgeCase(
  consequence: Consequence,
  requests: Case,
  bench: Bench,
  tally: Tally,
): Pick<LawReport, 'verdict' | 'reason' | 'failure' | 'breach'> | undefined {
  const responses = requests.map(bench.response);
  const failure = responses.find((response) => response.kind === 'failure');
  if (failure?.kind === 'failure') {
    const { reason, message } = failure;
    if (reason !== 'not-offered') return { verdict: reason, reason: message, failure };
    // What the contract cannot do costs the case, not the law.
    tally.reason ??= message;
    return undefined;
  }
  const runs = bench.runsOf(requests, responses as readonly TraceAnswer[]);
  const judgement = consequence.judge(runs, bench.tools);
  if (judgement.kind === 'undecidable') {
    tally.undecidable++;
    tally.reason ??= judgement.reason;
    return undefined;
  }
  tally.judged++;
  if (judgement.kind === 'broken') return { verdict: 'fail', breach: { ...judgement.breach, requests } };
  for (const feature of requests.flatMap(featuresOf)) {
    tally.features.set(feature, (tally.features.get(feature) ?? 0) + 1);
  }
  return undefined;
}
