import { binary } from '../arithmetic/binary.js';
import type { Enclosure } from '../arithmetic/enclosure.js';
import { type Precision, precisions } from '../arithmetic/format.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import { enclosuresIn } from '../subjects/enclosedRunner.js';
import type { TraceRequest } from '../subjects/request.js';
import type { Trace } from '../subjects/runner.js';
import { allowedError } from './allowedError.js';
import { type NamedCourse, namedCourse } from './namedCourse.js';

/** A number that a right program gives, and how far it may be from it in each precision. */
export interface ExpectedNumber {
  readonly value: number;
  readonly float64: number | null;
  readonly float32: number | null;
}

/** Whether a program's number is not allowed; where nothing can be said everything is, and what is no number never. */
export function isOutside(got: number | undefined, expected: ExpectedNumber, precision: Precision): boolean {
  const allowed = expected[precision];
  return allowed !== null && !(Math.abs((got ?? Number.NaN) - expected.value) <= allowed);
}

/** By name: `[step][tensor][coordinate]`. */
export type ExpectedValues = NamedCourse<ExpectedNumber>;

/** 170 bits are 51 digits: what is rounded from them to a double is the exact result of the equations, rounded once. */
const exactly = binary(170);

/**
 * What the equations give for the doubles of a request, exactly and rounded once, so that it does not depend on the
 * machine that computes it.
 */
export function expectedBy(algorithm: Algorithm): (request: TraceRequest) => ExpectedValues {
  const exact = namedCourse(algorithm, exactly);
  const [double, single] = precisions.map((precision) => {
    const { arithmetic, options } = enclosuresIn(precision);
    return namedCourse(algorithm, arithmetic, options);
  }) as [Enclosed, Enclosed];
  return (request) => {
    const [results, in64, in32] = [exact(request), double(request), single(request)];
    const named = Object.entries(results).map(([name, trace]) => {
      const start = name === 'theta' ? request.tensors.map(({ values }) => [...values]) : [];
      return [name, together(trace, in64[name] ?? [], in32[name] ?? [], start)] as const;
    });
    return Object.fromEntries(named);
  };
}

type Enclosed = (request: TraceRequest) => NamedCourse<Enclosure>;

function together(
  results: Trace<Parameters<typeof exactly.toNumber>[0]>,
  in64: Trace<Enclosure>,
  in32: Trace<Enclosure>,
  start: readonly (readonly number[])[],
): Trace<ExpectedNumber> {
  const scales = start.map((values) => values.map(Math.abs));
  return results.map((tensors, s) =>
    tensors.map((numbers, k) =>
      numbers.map((number, i) => {
        const value = exactly.toNumber(number) + 0;
        scales[k] ??= [];
        const scale = Math.max(scales[k][i] ?? 0, Math.abs(value));
        scales[k][i] = scale;
        const allowed = (enclosures: Trace<Enclosure>, precision: Precision) =>
          allowedError(enclosures[s]?.[k]?.[i] as Enclosure, value, scale, precision);
        return { value, float64: allowed(in64, 'float64'), float32: allowed(in32, 'float32') };
      }),
    ),
  );
}
