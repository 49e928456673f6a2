import type { Binary } from '../arithmetic/mantissa.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';
import type { Trace } from '../subjects/runner.js';
import { exactly, exactRunner, sameNumber } from './sameFunction.js';

/** A case on which two algorithms differ, and what each makes of the first number that shows it: a parameter, or where none does the point at which the gradient is asked for. */
export interface Separation {
  readonly request: TraceRequest;
  /** The first step, from 1, after which they differ. */
  readonly step: number;
  readonly one: number;
  readonly other: number;
}

/** The first of the requests on which two algorithms differ in 40 digits; `undefined` where they are the same on all. */
export function separationOf(
  one: Algorithm,
  other: Algorithm,
  requests: readonly TraceRequest[],
): Separation | undefined {
  const [runOne, runOther] = [one, other].map((algorithm) => exactRunner({ algorithm })) as [Run, Run];
  for (const request of requests) {
    const [left, right] = [runOne(request), runOther(request)];
    const apart = firstApart(left.parameters, right.parameters) ?? firstApart(left.asked, right.asked);
    if (apart) return { request, ...apart };
  }
  return undefined;
}

function firstApart(left: Trace<Binary>, right: Trace<Binary>): Omit<Separation, 'request'> | undefined {
  for (const [s, step] of left.entries()) {
    for (const [tensor, coordinates] of step.entries()) {
      for (const [i, value] of coordinates.entries()) {
        const against = right[s]?.[tensor]?.[i];
        if (against === undefined || sameNumber(value, against)) continue;
        return { step: s + 1, one: exactly.toNumber(value), other: exactly.toNumber(against) };
      }
    }
  }
  return undefined;
}

type Run = ReturnType<typeof exactRunner>;
