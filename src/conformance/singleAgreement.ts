import type { Enclosure } from '../arithmetic/enclosure.js';
import { float32 } from '../arithmetic/float32.js';
import type { Agreement } from '../diagnosis/agreement.js';
import type { Candidate } from '../diagnosis/candidate.js';
import { slack } from '../laws/compare.js';
import { pointsOf } from '../laws/compareAsked.js';
import { askingLine } from '../optimizers/algorithm.js';
import { enclosuresIn } from '../subjects/enclosedRunner.js';
import type { TraceAnswer } from '../subjects/response.js';
import { type Course, courseRunner, type Trace } from '../subjects/runner.js';

/** Half of the 24 bits: an enclosure that keeps fewer digits of what it encloses does not decide. */
const halfOfSingle = 2 ** -12;

/**
 * Tells whether a candidate, worked in single precision, gives a subject's answers. The enclosures carry the rounding of
 * every constant: 1 − 0.999 has three digits fewer there, and a right program may miss by as much.
 */
export function singleAgreement({ algorithm, fault }: Pick<Candidate, 'algorithm' | 'fault'>): Agreement {
  const { arithmetic, options } = enclosuresIn('float32');
  const expect = courseRunner(algorithm, arithmetic, fault ? { ...options, fault } : options);
  let plain: ReturnType<typeof courseRunner<number>> | undefined;
  const asksAhead = askingLine(algorithm) >= 0;
  return ({ request, answer }) => {
    const { parameters, asked } = expect(request);
    const plainly = (): Course<number> => {
      plain ??= courseRunner(algorithm, float32, fault ? { input: Math.fround, fault } : { input: Math.fround });
      return plain(request);
    };
    if (!traceFits(answer.parameters, parameters, () => plainly().parameters)) return false;
    // A gradient that is handed over is one at theta.
    if (answer.asked === undefined && !asksAhead) return true;
    return traceFits(pointsOf(request, answer), asked, () => plainly().asked);
  };
}

function traceFits(got: TraceAnswer['parameters'], expected: Trace<Enclosure>, plainly: () => Trace<number>): boolean {
  return expected.every((step, s) =>
    step.every((coordinates, tensor) =>
      coordinates.every((enclosed, i) =>
        fits(got[s]?.[tensor]?.[i] ?? Number.NaN, enclosed, () => plainly()[s]?.[tensor]?.[i] ?? Number.NaN),
      ),
    ),
  );
}

function fits(got: number, { value, radius }: Enclosure, plainly: () => number): boolean {
  const reach = slack * radius;
  const size = Math.abs(value);
  if (Number.isFinite(reach) && reach <= halfOfSingle * Math.max(size, Number.MIN_VALUE))
    return inReach(got, value, reach);
  const expected = plainly();
  if (!Number.isFinite(expected)) return Object.is(expected, got);
  // What is not enclosed has to share half of the digits; what cancels to almost nothing, to lie in its enclosure.
  return (
    inReach(got, expected, halfOfSingle * Math.abs(expected)) || (Number.isFinite(reach) && inReach(got, value, reach))
  );
}

const inReach = (got: number, expected: number, reach: number): boolean => Math.abs(got - expected) <= reach;
