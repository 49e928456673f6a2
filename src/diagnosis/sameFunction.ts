import type { Decimal } from 'decimal.js';
import { agree, asWritten, exact } from '../laws/decimalView.js';
import { askingLine } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';
import { type Course, courseRunner, type Trace } from '../subjects/runner.js';
import type { Candidate } from './candidate.js';

type Run = Pick<Candidate, 'algorithm' | 'fault'>;

/**
 * Whether two candidates are the same function: their traces, and the points at which they ask for gradients, agree to 40
 * digits in 50-digit decimals on every request given. The ten digits between absorb the roundings of short traces.
 */
export function sameFunction(a: Run, b: Run, requests: readonly TraceRequest[]): boolean {
  return sameFunctionAs(a, requests)(b);
}

/** The same question about one candidate and many others: its traces are worked out once, and when they are needed. */
export function sameFunctionAs(candidate: Run, requests: readonly TraceRequest[]): (other: Run) => boolean {
  const run = exactRunner(candidate);
  const courses = new Map<TraceRequest, Course<Decimal>>();
  const courseOf = (request: TraceRequest): Course<Decimal> => {
    const course = courses.get(request) ?? run(request);
    courses.set(request, course);
    return course;
  };
  return (other) => {
    const runOther = exactRunner(other);
    const asksAhead = [candidate, other].some(({ algorithm }) => askingLine(algorithm) >= 0);
    return requests.every((request) => {
      const [mine, theirs] = [courseOf(request), runOther(request)];
      // Two that ask at theta ask at the same points where their parameters are the same.
      return sameTrace(mine.parameters, theirs.parameters) && (!asksAhead || sameTrace(mine.asked, theirs.asked));
    });
  };
}

/** Courses in decimals of 50 digits, every number of a request as it is written. */
export function exactRunner({ algorithm, fault }: Run): (request: TraceRequest) => Course<Decimal> {
  return courseRunner(algorithm, exact, fault ? { input: asWritten, fault } : { input: asWritten });
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
