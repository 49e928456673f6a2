import { arithmeticIn } from '../arithmetic/arithmeticIn.js';
import type { Enclosure } from '../arithmetic/enclosure.js';
import type { Precision } from '../arithmetic/format.js';
import { halfTheDigits, placeWithin } from '../laws/compare.js';
import { pointsOf } from '../laws/compareAsked.js';
import { askingLine } from '../optimizers/algorithm.js';
import { enclosedCourseRunner } from '../subjects/enclosedRunner.js';
import type { TraceRequest } from '../subjects/request.js';
import type { TraceAnswer } from '../subjects/response.js';
import { type Course, courseRunner, type Trace } from '../subjects/runner.js';
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
export function agreementWith(candidate: Run, precision: Precision = 'float64'): Agreement {
  const agreements = agreementsIn[precision];
  const known = agreements.get(candidate) ?? bound(candidate, precision);
  agreements.set(candidate, known);
  return known;
}

type Run = Pick<Candidate, 'algorithm' | 'fault'>;
const agreementsIn: { readonly [P in Precision]: WeakMap<Run, Agreement> } = {
  float64: new WeakMap(),
  float32: new WeakMap(),
};

function bound({ algorithm, fault }: Run, precision: Precision): Agreement {
  const expect = remembering(enclosedCourseRunner(algorithm, { precision, fault }));
  const asksAhead = askingLine(algorithm) >= 0;
  // Few candidates ever give what no enclosure holds: the plain reading is bound for them alone.
  let plain: ((request: TraceRequest) => Course<number>) | undefined;
  return ({ request, answer }) => {
    let computed: Course<number> | undefined;
    const plainly = (): Course<number> => {
      plain ??= courseRunner(algorithm, arithmeticIn(precision), fault ? { fault } : {});
      computed ??= plain(request);
      return computed;
    };
    const { parameters, asked } = expect(request);
    const setting = { start: request.tensors, precision };
    const agrees = agreesWith(parameters, answer.parameters, setting, () => plainly().parameters);
    // A gradient that is handed over is one at theta.
    if (!agrees || (answer.asked === undefined && !asksAhead)) return agrees;
    return agreesWith(asked, pointsOf(request, answer), setting, () => plainly().asked);
  };
}

type Runner<N> = (request: TraceRequest) => Course<N>;

function remembering<N>(run: Runner<N>): Runner<N> {
  const courses = new WeakMap<TraceRequest, Course<N>>();
  return (request) => {
    const course = courses.get(request) ?? run(request);
    courses.set(request, course);
    return course;
  };
}

function agreesWith(
  expected: Trace<Enclosure>,
  answered: TraceAnswer['parameters'],
  { start, precision }: { readonly start: TraceRequest['tensors']; readonly precision: Precision },
  plainly: () => Trace<number>,
): boolean {
  const scales = start.map(({ values }) => values.map(Math.abs));
  return expected.every((step, s) =>
    step.every((coordinates, tensor) =>
      coordinates.every((value, i) => {
        const got = answered[s]?.[tensor]?.[i] ?? Number.NaN;
        const seen = scales[tensor] as Float64Array;
        const scale = Math.max(seen[i] as number, Math.abs(value.value));
        seen[i] = scale;
        const verdict = placeWithin(got, value, scale, precision);
        if (verdict !== 'undecided') return verdict === 'inside';
        return fallsAlike(got, plainly()[s]?.[tensor]?.[i] ?? Number.NaN, scale, precision);
      }),
    ),
  );
}

/**
 * Where nothing is enclosed (0/0, an overflow, a branch that rounding decides) the subject must end in the same NaN or
 * infinity, or share half of the digits.
 */
export function fallsAlike(got: number, expected: number, scale: number, precision: Precision = 'float64'): boolean {
  if (!Number.isFinite(expected)) return Object.is(expected, got);
  const size = Number.isFinite(scale) ? Math.max(scale, Math.abs(expected)) : Math.abs(expected);
  return Math.abs(got - expected) <= halfTheDigits[precision] * size;
}
