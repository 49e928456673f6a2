import type { Enclosure } from '../arithmetic/enclosure.js';
import type { Precision } from '../arithmetic/format.js';
import type { Tensor } from '../subjects/request.js';
import type { TraceAnswer } from '../subjects/response.js';
import type { Trace } from '../subjects/runner.js';
import { broken, holds, type Judgement, type Run } from './law.js';

/**
 * The one measured constant: how many radii an equal but differently written program may err. Over 80,000 drawn runs of
 * 1 to 12 steps of every optimizer and dialect, re-association erred by at most 0.5 radii, differences multiplied out
 * by 0.8, averages as `m + (1-beta)*(g-m)` by 0.9 (1.3 at beta2 = 0.01), a folded step size by 0.3, and
 * `theta*(1-lr*wd)` by 0.5; a rate wrong by one part in 10^9 by 40,000 in the median.
 */
export const slack = 4;

/** Half of the bits of a precision's numbers: an enclosure that keeps fewer digits of what it encloses does not decide. */
export const halfTheDigits: { readonly [P in Precision]: number } = { float64: 2 ** -26, float32: 2 ** -12 };

/** Whether a number lies within an enclosure; NaN never does. `scale` is the largest size the quantity has had. */
export function placeWithin(
  got: number,
  expected: Enclosure,
  scale: number,
  precision: Precision = 'float64',
): 'inside' | 'outside' | 'undecided' {
  if (!Number.isFinite(expected.value) || !Number.isFinite(expected.radius)) return 'undecided';
  const reach = slack * expected.radius;
  if (!(Math.abs(got - expected.value) <= reach)) return 'outside';
  return reach > halfTheDigits[precision] * scale ? 'undecided' : 'inside';
}

/** Where an answer first does not lie within its enclosure, or where that cannot be told. */
export interface Miss {
  /** Counts from 1; the others from 0. */
  readonly step: number;
  readonly tensor: number;
  readonly coordinate: number;
  readonly expected: Enclosure;
  readonly got: number;
  readonly isDecided: boolean;
  /** The tensor and the coordinate in words, where there are several. */
  readonly place: string;
}

/**
 * The first step and coordinate that does not lie within the enclosures.
 * @param got one vector per tensor and step
 */
export function firstMiss(
  expected: Trace<Enclosure>,
  got: readonly (readonly Float64Array[])[],
  { start = [], precision = 'float64' }: Omit<Setting, 'request'> = {},
): Miss | undefined {
  const scales = new Map<string, number>();
  for (const [s, step] of expected.entries()) {
    for (const [tensor, coordinates] of step.entries()) {
      for (const [coordinate, enclosure] of coordinates.entries()) {
        const key = `${tensor}/${coordinate}`;
        const before = scales.get(key) ?? Math.abs(start[tensor]?.values[coordinate] ?? 0);
        const scale = Math.max(before, Math.abs(enclosure.value));
        scales.set(key, scale);
        const value = got[s]?.[tensor]?.[coordinate] ?? Number.NaN;
        const verdict = placeWithin(value, enclosure, scale, precision);
        if (verdict === 'inside') continue;
        const place = placeName(tensor, coordinate, step);
        return {
          step: s + 1,
          tensor,
          coordinate,
          expected: enclosure,
          got: value,
          isDecided: verdict === 'outside',
          place,
        };
      }
    }
  }
  return undefined;
}

/** Which request of a case is judged, and in what. */
interface Setting {
  readonly request?: number;
  /** Where the parameters started: the first size that the quantity has had. */
  readonly start?: readonly Tensor[];
  /** That of the enclosures, by default float64. */
  readonly precision?: Precision;
}

/** Whether an answer lies within the enclosure, at every step and coordinate; the first that does not is the breach. */
export function compareWith(
  expected: Trace<Enclosure>,
  answer: TraceAnswer,
  { request = 0, ...setting }: Setting = {},
): Judgement {
  const miss = firstMiss(expected, answer.parameters, setting);
  if (miss === undefined) return holds;
  const { step, tensor, coordinate, expected: enclosure, got, isDecided, place } = miss;
  const where = `theta after step ${step}${place}`;
  if (!isDecided) return { kind: 'undecidable', reason: `${where} is ${known(enclosure)}` };
  const message = `${where} is ${got}; expected is ${enclosure.value}.`;
  return broken({ request, step, tensor, coordinate, expected: enclosure, got, message });
}

/** An enclosure that does not decide, in words. */
export function known({ value, radius }: Enclosure): string {
  return Number.isFinite(value) && Number.isFinite(radius) ? `known only to ${value} ± ${radius}` : 'not known at all';
}

function placeName(tensor: number, coordinate: number, step: readonly { readonly length: number }[]): string {
  const many = step.length > 1 ? `, tensor ${tensor + 1}` : '';
  return (step[tensor]?.length ?? 0) > 1 ? `${many}, coordinate ${coordinate + 1}` : many;
}

/** What a subject answered, with the radii that the reference has there: the one side of a law about two runs. */
export function observed(answer: TraceAnswer, expected: Trace<Enclosure>): Trace<Enclosure> {
  return expected.map((step, s) =>
    step.map((coordinates, tensor) =>
      coordinates.map(({ radius }, i) => ({ value: answer.parameters[s]?.[tensor]?.[i] ?? Number.NaN, radius })),
    ),
  );
}

/** Whether a run, the case's `index`-th, gives what a law predicts: within the radii of the prediction and the run. */
export function compareRuns(predicted: Trace<Enclosure>, run: Run, index: number): Judgement {
  const { request, expected, answer, precision } = run;
  return compareWith(withRadiiOf(expected, predicted), answer, { request: index, start: request.tensors, precision });
}

/** A prediction that a right subject may miss by what its own equations may err, beside the prediction's radii. */
export function withRadiiOf(expected: Trace<Enclosure>, predicted: Trace<Enclosure>): Trace<Enclosure> {
  return predicted.map((step, s) =>
    step.map((coordinates, tensor) =>
      coordinates.map(({ value, radius }, i) => ({
        value,
        radius: radius + (expected[s]?.[tensor]?.[i]?.radius ?? Number.NaN),
      })),
    ),
  );
}

/** Whether two answers are equal to the bit; the signs of zeros may differ; where both are NaN there is nothing to compare. */
export function compareBits(first: TraceAnswer, second: TraceAnswer, request: number, message: string): Judgement {
  for (const [s, step] of first.parameters.entries()) {
    for (const [tensor, coordinates] of step.entries()) {
      for (const [coordinate, value] of coordinates.entries()) {
        const got = second.parameters[s]?.[tensor]?.[coordinate] ?? Number.NaN;
        if (value === got) continue;
        const place = `theta after step ${s + 1}${placeName(tensor, coordinate, step)}`;
        if (Number.isNaN(value) && Number.isNaN(got)) return { kind: 'undecidable', reason: `${place} is NaN` };
        const seen = `${message} ${place} was ${value} and is ${got}.`;
        return broken({ request, step: s + 1, tensor, coordinate, expected: { value, radius: 0 }, got, message: seen });
      }
    }
  }
  return holds;
}
