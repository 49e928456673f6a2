import { float64 } from '../arithmetic/float64.js';
import { halfTheDigits, placeWithin } from '../laws/compare.js';
import { enclosedRunner } from '../subjects/enclosedRunner.js';
import type { TraceRequest } from '../subjects/request.js';
import type { TraceAnswer } from '../subjects/response.js';
import { type Runner, runner, type Trace } from '../subjects/runner.js';
import type { Candidate } from './candidate.js';

/** A request with the answer that the subject gave. */
export interface Answered {
  readonly request: TraceRequest;
  readonly answer: TraceAnswer;
}

/** Tells whether a candidate gives a subject's answers; bound once, asked many times. */
export type Agreement = (exchange: Answered) => boolean;

/**
 * Binds a candidate for comparison, once. Candidates are interpreted: most disagree within a step or two. What one gives
 * for a request is worked out once: many subjects are asked the same.
 */
export function agreementWith(candidate: Pick<Candidate, 'algorithm' | 'fault'>): Agreement {
  const known = agreements.get(candidate) ?? bound(candidate);
  agreements.set(candidate, known);
  return known;
}

const agreements = new WeakMap<object, Agreement>();

function bound(candidate: Pick<Candidate, 'algorithm' | 'fault'>): Agreement {
  const expect = remembering(enclosedRunner(candidate.algorithm, candidate.fault));
  // Few candidates ever give what no enclosure holds: the plain reading is bound for them alone.
  let plain: Runner<number> | undefined;
  return ({ request, answer }) => {
    let computed: Trace<number> | undefined;
    const plainly = (): Trace<number> => {
      plain ??= plainRunner(candidate);
      computed ??= plain(request);
      return computed;
    };
    const scales = request.tensors.map(({ values }) => values.map(Math.abs));
    return expect(request).every((step, s) =>
      step.every((coordinates, tensor) =>
        coordinates.every((value, i) => {
          const got = answer.parameters[s]?.[tensor]?.[i] ?? Number.NaN;
          const seen = scales[tensor] as Float64Array;
          const scale = Math.max(seen[i] as number, Math.abs(value.value));
          seen[i] = scale;
          const verdict = placeWithin(got, value, scale);
          if (verdict !== 'undecided') return verdict === 'inside';
          return fallsAlike(got, plainly()[s]?.[tensor]?.[i] ?? Number.NaN, scale);
        }),
      ),
    );
  };
}

function remembering<N>(run: Runner<N>): Runner<N> {
  const traces = new WeakMap<TraceRequest, Trace<N>>();
  return (request) => {
    const trace = traces.get(request) ?? run(request);
    traces.set(request, trace);
    return trace;
  };
}

function plainRunner({ algorithm, fault }: Pick<Candidate, 'algorithm' | 'fault'>): Runner<number> {
  return runner(algorithm, float64, fault ? { fault } : {});
}

/**
 * Where nothing is enclosed (0/0, an overflow, a branch that rounding decides) the subject must end in the same NaN or
 * infinity, or share half of the digits.
 */
export function fallsAlike(got: number, expected: number, scale: number): boolean {
  if (!Number.isFinite(expected)) return Object.is(expected, got);
  const size = Number.isFinite(scale) ? Math.max(scale, Math.abs(expected)) : Math.abs(expected);
  return Math.abs(got - expected) <= halfTheDigits * size;
}
