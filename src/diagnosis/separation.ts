import type { Binary } from '../arithmetic/mantissa.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';
import type { Trace } from '../subjects/runner.js';
import type { Candidate } from './candidate.js';
import { exactly, exactRunner, sameNumber } from './sameFunction.js';

/** A case on which two algorithms differ, and what each makes of the first number that shows it: a parameter, or where none does the point at which the gradient is asked for. */
export interface Separation {
  readonly request: TraceRequest;
  /** The first step, from 1, after which they differ. */
  readonly step: number;
  /** Count from 0. */
  readonly tensor: number;
  readonly coordinate: number;
  /** What differs is the point at which the step asks for its gradient, not the parameter after it. */
  readonly asked?: true;
  readonly one: number;
  readonly other: number;
}

/** The first of the requests on which two algorithms differ in 40 digits; `undefined` where they are the same on all. */
export function separationOf(
  one: Algorithm,
  other: Algorithm,
  requests: readonly TraceRequest[],
): Separation | undefined {
  return separationBetween({ algorithm: one }, { algorithm: other }, requests);
}

/** The same of two ways of running algorithms. */
export function separationBetween(
  one: Pick<Candidate, 'algorithm' | 'fault'>,
  other: Pick<Candidate, 'algorithm' | 'fault'>,
  requests: readonly TraceRequest[],
): Separation | undefined {
  const [runOne, runOther] = [exactRunner(one), exactRunner(other)];
  for (const request of requests) {
    const [left, right] = [runOne(request), runOther(request)];
    const apart = firstApart(left.parameters, right.parameters);
    if (apart) return { request, ...apart };
    const elsewhere = firstApart(left.asked, right.asked);
    if (elsewhere) return { request, ...elsewhere, asked: true };
  }
  return undefined;
}

function firstApart(left: Trace<Binary>, right: Trace<Binary>): Omit<Separation, 'request'> | undefined {
  for (const [s, step] of left.entries()) {
    for (const [tensor, coordinates] of step.entries()) {
      for (const [coordinate, value] of coordinates.entries()) {
        const against = right[s]?.[tensor]?.[coordinate];
        if (against === undefined || sameNumber(value, against)) continue;
        return { step: s + 1, tensor, coordinate, one: exactly.toNumber(value), other: exactly.toNumber(against) };
      }
    }
  }
  return undefined;
}
