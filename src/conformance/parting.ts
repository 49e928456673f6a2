import type { Enclosure } from '../arithmetic/enclosure.js';
import type { Precision } from '../arithmetic/format.js';
import { type Answered, fallsAlike } from '../diagnosis/agreement.js';
import type { Candidate } from '../diagnosis/candidate.js';
import type { Separation } from '../diagnosis/separation.js';
import { slack } from '../laws/compare.js';
import { pointsOf } from '../laws/compareAsked.js';
import { enclosuresIn } from '../subjects/enclosedRunner.js';
import type { TraceRequest } from '../subjects/request.js';
import { type Course, courseRunner, type Trace } from '../subjects/runner.js';

type Answer = Answered['answer'];

/** Tells where two answers to requests part: the first place at which no rounding explains the difference. */
export type Parting = (
  request: TraceRequest,
  one: Answer,
  other: Answer,
  otherRequest?: TraceRequest,
) => Separation | undefined;

/**
 * Binds the bound: both may err by what the equations that were recognised may err in the coarser precision. Without
 * equations there is no bound, and every bit counts.
 */
export function partingWithin(candidate: Candidate | undefined, precision: Precision): Parting {
  const { arithmetic, options } = enclosuresIn(precision);
  const run =
    candidate &&
    courseRunner(candidate.algorithm, arithmetic, candidate.fault ? { ...options, fault: candidate.fault } : options);
  return (request, one, other, otherRequest = request) => {
    const course: Course<Enclosure> | undefined = run?.(request);
    const apart = firstApart(one.parameters, other.parameters, course?.parameters);
    if (apart) return { request, ...apart };
    if (!one.asked || !other.asked) return undefined;
    const elsewhere = firstApart(pointsOf(request, one), pointsOf(otherRequest, other), course?.asked);
    return elsewhere ? { request, ...elsewhere, asked: true } : undefined;
  };
}

function firstApart(
  ones: Answer['parameters'],
  others: Answer['parameters'],
  bounds: Trace<Enclosure> | undefined,
): Omit<Separation, 'request'> | undefined {
  for (const [s, step] of ones.entries()) {
    for (const [tensor, values] of step.entries()) {
      for (const [coordinate, one] of values.entries()) {
        const other = others[s]?.[tensor]?.[coordinate] ?? Number.NaN;
        if (alike(one, other, bounds?.[s]?.[tensor]?.[coordinate])) continue;
        return { step: s + 1, tensor, coordinate, one, other };
      }
    }
  }
  return undefined;
}

/** The same number, or two within the radius on either side of what both stand for. */
function alike(one: number, other: number, bound: Enclosure | undefined): boolean {
  if (one === other || Object.is(one, other)) return true;
  if (!bound) return false;
  if (Number.isFinite(bound.radius)) return Math.abs(one - other) <= 2 * slack * bound.radius;
  return fallsAlike(one, other, Math.abs(other));
}
