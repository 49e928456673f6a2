import type { Decimal } from 'decimal.js';
import { agree, asWritten, exact } from '../laws/decimalView.js';
import type { TraceRequest } from '../subjects/request.js';
import { type Runner, runner, type Trace } from '../subjects/runner.js';
import type { Candidate } from './candidate.js';

type Run = Pick<Candidate, 'algorithm' | 'fault'>;

/**
 * Whether two candidates are the same function: their traces agree to 40 digits in 50-digit decimals on every request
 * given. The ten digits between absorb the roundings of short traces.
 */
export function sameFunction(a: Run, b: Run, requests: readonly TraceRequest[]): boolean {
  return sameFunctionAs(a, requests)(b);
}

/** The same question about one candidate and many others: its traces are worked out once, and when they are needed. */
export function sameFunctionAs(candidate: Run, requests: readonly TraceRequest[]): (other: Run) => boolean {
  const run = exactRunner(candidate);
  const traces = new Map<TraceRequest, Trace<Decimal>>();
  const traceOf = (request: TraceRequest): Trace<Decimal> => {
    const trace = traces.get(request) ?? run(request);
    traces.set(request, trace);
    return trace;
  };
  return (other) => {
    const runOther = exactRunner(other);
    return requests.every((request) => sameTrace(traceOf(request), runOther(request)));
  };
}

/** Traces in decimals of 50 digits, every number of a request as it is written. */
export function exactRunner({ algorithm, fault }: Run): Runner<Decimal> {
  return runner(algorithm, exact, fault ? { input: asWritten, fault } : { input: asWritten });
}

function sameTrace(a: Trace<Decimal>, b: Trace<Decimal>): boolean {
  return a.every((step, s) =>
    step.every((tensor, k) => tensor.every((value, i) => sameNumber(value, b[s]?.[k]?.[i] as Decimal))),
  );
}

/** Whether two numbers of such traces are equal. As laws agree; but two functions that both end in NaN, or in the same infinity, are alike there. */
export function sameNumber(a: Decimal, b: Decimal): boolean {
  if (!a.isFinite() || !b.isFinite()) return a.isNaN() ? b.isNaN() : a.equals(b);
  return agree(a, b);
}
