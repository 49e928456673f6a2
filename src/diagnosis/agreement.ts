import { enclosure } from '../arithmetic/enclosure.js';
import { float64 } from '../arithmetic/float64.js';
import { halfTheDigits, placeWithin } from '../laws/compare.js';
import type { TraceRequest } from '../subjects/request.js';
import type { TraceAnswer } from '../subjects/response.js';
import { runner } from '../subjects/runner.js';
import type { Candidate } from './candidate.js';

/** A request with the answer that the subject gave. */
export interface Answered {
  readonly request: TraceRequest;
  readonly answer: TraceAnswer;
}

/** Tells whether a candidate gives a subject's answers; bound once, asked many times. */
export type Agreement = (exchange: Answered) => boolean;

const arithmetic = enclosure();
const input = (x: number) => arithmetic.input(x);

/** Binds a candidate for comparison. Candidates are interpreted: most disagree within a step or two. */
export function agreementWith({ algorithm, fault }: Pick<Candidate, 'algorithm' | 'fault'>): Agreement {
  const enclosed = runner(algorithm, arithmetic, fault ? { input, fault } : { input });
  const plain = runner(algorithm, float64, fault ? { fault } : {});
  return ({ request, answer }) => {
    const expected = enclosed(request);
    const scales = new Map<string, number>();
    return expected.every((step, s) =>
      step.every((coordinates, tensor) =>
        coordinates.every((value, i) => {
          const got = answer.parameters[s]?.[tensor]?.[i] ?? Number.NaN;
          const place = `${tensor}/${i}`;
          const scale = Math.max(scales.get(place) ?? 0, Math.abs(value.value));
          scales.set(place, scale);
          const verdict = placeWithin(got, value, scale);
          if (verdict !== 'undecided') return verdict === 'inside';
          return fallsAlike(got, plain(request)[s]?.[tensor]?.[i] ?? Number.NaN, scale);
        }),
      ),
    );
  };
}

/**
 * Where nothing is enclosed (0/0, an overflow, a branch that rounding decides) the subject must end in the same NaN or
 * infinity, or share half of the digits.
 */
function fallsAlike(got: number, expected: number, scale: number): boolean {
  if (!Number.isFinite(expected)) return Object.is(expected, got);
  const size = Number.isFinite(scale) ? Math.max(scale, Math.abs(expected)) : Math.abs(expected);
  return Math.abs(got - expected) <= halfTheDigits * size;
}
