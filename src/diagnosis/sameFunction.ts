import type { Decimal } from 'decimal.js';
import { decimal } from '../arithmetic/decimal.js';
import type { TraceRequest } from '../subjects/request.js';
import { runner, type Trace } from '../subjects/runner.js';
import type { Candidate } from './candidate.js';

const carried = decimal(50);
const lastSharedDigit = carried.literal('1e-40');

type Run = Pick<Candidate, 'algorithm' | 'fault'>;

/**
 * Whether two candidates are the same function: their traces agree to 40 digits in 50-digit decimals on every request
 * given. The ten digits between absorb the roundings of short traces.
 */
export function sameFunction(a: Run, b: Run, requests: readonly TraceRequest[]): boolean {
  const first = exactRunner(a);
  const second = exactRunner(b);
  return requests.every((request) => sameTrace(first(request), second(request)));
}

function exactRunner({ algorithm, fault }: Run): (request: TraceRequest) => Trace<Decimal> {
  const input = (x: number) => carried.literal(String(x));
  return runner(algorithm, carried, fault ? { input, fault } : { input });
}

function sameTrace(a: Trace<Decimal>, b: Trace<Decimal>): boolean {
  return a.every((step, s) =>
    step.every((tensor, k) => tensor.every((value, i) => sameNumber(value, b[s]?.[k]?.[i] as Decimal))),
  );
}

function sameNumber(a: Decimal, b: Decimal): boolean {
  if (!a.isFinite() || !b.isFinite()) return a.isNaN() ? b.isNaN() : a.equals(b);
  const larger = a.abs().lessThan(b.abs()) ? b.abs() : a.abs();
  return a.minus(b).abs().lessThanOrEqualTo(larger.times(lastSharedDigit));
}
