import { binary } from '../arithmetic/binary.js';
import type { Binary } from '../arithmetic/mantissa.js';
import { recall } from '../arithmetic/recall.js';
import { askingLine } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';
import { type Course, courseRunner, type Trace } from '../subjects/runner.js';
import type { Candidate } from './candidate.js';

type Run = Pick<Candidate, 'algorithm' | 'fault'>;

/**
 * Whether two candidates are the same function: their traces, and the points at which they ask for gradients, agree to 40
 * digits on every request given, where 51 are carried. The eleven between absorb the roundings of short traces.
 */
export function sameFunction(a: Run, b: Run, requests: readonly TraceRequest[]): boolean {
  return sameFunctionAs(a, requests)(b);
}

/** The same question about one candidate and many others: its traces are worked out once, and when they are needed. */
export function sameFunctionAs(candidate: Run, requests: readonly TraceRequest[]): (other: Run) => boolean {
  const run = exactRunner(candidate);
  const courses = new Map<TraceRequest, Course<Binary>>();
  const courseOf = (request: TraceRequest): Course<Binary> => {
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

/** 170 bits are 51 digits; a program of thousands of candidates cannot wait for decimals. */
export const exactly = binary(170);
const lastSharedDigit = exactly.literal('1e-40');

/** Requests are made of few different numbers. */
const written = recall<number, Binary>(10_000);

/** A number of a request as it is written: 0.1 is one tenth. */
const asWritten = (x: number): Binary => written(x, () => exactly.literal(String(x)));

/** Courses in 170 bits, every number of a request as it is written. */
export function exactRunner({ algorithm, fault }: Run): (request: TraceRequest) => Course<Binary> {
  return courseRunner(algorithm, exactly, fault ? { input: asWritten, fault } : { input: asWritten });
}

function sameTrace(a: Trace<Binary>, b: Trace<Binary>): boolean {
  return a.every((step, s) =>
    step.every((tensor, k) => tensor.every((value, i) => sameNumber(value, b[s]?.[k]?.[i] as Binary))),
  );
}

/** Whether two numbers of such traces share 40 digits. Two functions that both end in NaN, or in the same infinity, are alike there. */
export function sameNumber(a: Binary, b: Binary): boolean {
  if (typeof a === 'number' || typeof b === 'number') return Object.is(a, b);
  if (exactly.equal(a, b)) return true;
  const { abs } = exactly.unary;
  const reach = exactly.multiply(exactly.binary.max(abs(a), abs(b)), lastSharedDigit);
  return !exactly.less(reach, abs(exactly.subtract(a, b)));
}
