import type { TraceRequest } from '../subjects/request.js';
import { failureReasons, type TraceFailure } from '../subjects/response.js';
import type { Breach, Judgement, Law } from './law.js';

const endings = failureReasons.filter((reason) => reason !== 'not-offered');
export const lawVerdicts = ['pass', 'fail', 'undecidable', 'skipped', ...endings] as const;
export type LawVerdict = (typeof lawVerdicts)[number];

/** What came of holding a subject to one law. `L` is the kind of law, `R` what a subject is asked. */
export interface LawReport<L = Law, R = TraceRequest> {
  readonly law: L;
  readonly verdict: LawVerdict;
  /** Cases judged one way or the other. */
  readonly judged: number;
  /** Cases whose enclosure was too wide to decide. */
  readonly undecidable: number;
  /** How many of the judged requests had which feature. */
  readonly features: ReadonlyMap<string, number>;
  /** Conventions that were seen and break nothing, as sentences, each once. */
  readonly notes: readonly string[];
  /** The first case that broke the law, with its requests. */
  readonly breach?: Breach & { readonly requests: readonly R[] };
  /** Why there was nothing to judge, or why it could not be decided. */
  readonly reason?: string;
  readonly failure?: TraceFailure;
}

/** What cases are judged with. `A` is what a subject answers. */
export interface Bench<R, A> {
  readonly response: (request: R) => A | TraceFailure;
  /** Judges the answers to a case, in the order of its requests. */
  readonly judge: (requests: readonly R[], answers: readonly A[]) => Judgement;
  readonly featuresOf: (request: R) => readonly string[];
  /** What a failure means that is a limitation rather than an error; by default every failure is charged. */
  readonly limitation?: (failure: TraceFailure) => string | undefined;
}

/** Goes through the cases until one breaks the law; `reason` says why there are none. */
export function reportOn<L, R, A extends { readonly kind: 'answer' }>(
  law: L,
  cases: readonly (readonly R[])[],
  reason: string | undefined,
  bench: Bench<R, A>,
): LawReport<L, R> {
  const tally: Tally = { judged: 0, undecidable: 0, features: new Map(), noted: new Set() };
  const finished = (): Omit<LawReport<L, R>, 'verdict'> => {
    const { noted, ...counts } = tally;
    return { law, ...counts, notes: [...noted] };
  };
  if (reason !== undefined) return { ...finished(), verdict: 'skipped', reason };
  for (const requests of cases) {
    const end = judgeCase(requests, bench, tally);
    if (end) return { ...finished(), ...end };
  }
  if (tally.judged > 0) return { ...finished(), verdict: 'pass' };
  if (tally.undecidable > 0) return { ...finished(), verdict: 'undecidable' };
  return { ...finished(), verdict: 'skipped' };
}

/** What has been seen so far. `reason`: the first thing that could not be decided, or was not offered. */
interface Tally {
  judged: number;
  undecidable: number;
  reason?: string;
  readonly features: Map<string, number>;
  readonly noted: Set<string>;
}

/** Judges one case into the tally; gives the report's end when the case ends it. */
function judgeCase<R, A extends { readonly kind: 'answer' }>(
  requests: readonly R[],
  bench: Bench<R, A>,
  tally: Tally,
): Pick<LawReport<unknown, R>, 'verdict' | 'reason' | 'failure' | 'breach'> | undefined {
  const responses = requests.map(bench.response);
  const failure = responses.find((response) => response.kind === 'failure');
  if (failure?.kind === 'failure') {
    const { reason, message } = failure;
    const limited = bench.limitation?.(failure);
    if (limited !== undefined) tally.noted.add(limited);
    else if (reason !== 'not-offered') return { verdict: reason, reason: message, failure };
    // What the contract cannot do costs the case, not the law.
    tally.reason ??= limited ?? message;
    return undefined;
  }
  const judgement = bench.judge(requests, responses as readonly A[]);
  if (judgement.kind === 'undecidable' || judgement.kind === 'not-offered') {
    if (judgement.kind === 'undecidable') tally.undecidable++;
    tally.reason ??= judgement.reason;
    return undefined;
  }
  tally.judged++;
  if (judgement.kind === 'broken') return { verdict: 'fail', breach: { ...judgement.breach, requests } };
  if (judgement.note !== undefined) tally.noted.add(judgement.note);
  for (const feature of requests.flatMap(bench.featuresOf)) {
    tally.features.set(feature, (tally.features.get(feature) ?? 0) + 1);
  }
  return undefined;
}
