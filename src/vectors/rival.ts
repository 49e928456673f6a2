import { float32 } from '../arithmetic/float32.js';
import { float64 } from '../arithmetic/float64.js';
import { type Precision, precisions } from '../arithmetic/format.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { Fault } from '../optimizers/mistakes/mistake.js';
import type { TraceRequest } from '../subjects/request.js';
import { type Course, courseRunner, type Trace } from '../subjects/runner.js';
import { type ExpectedNumber, type ExpectedValues, isOutside } from './expectedValues.js';

/** A program in both precisions. */
export interface Program {
  readonly float64: (request: TraceRequest) => Course<number>;
  readonly float32: (request: TraceRequest) => Course<number>;
}

/** What should fail a test: a mistake, or another form of the equations. */
export interface Rival {
  readonly flag: string;
  readonly program: Program;
}

/** Equations as a program, run as they should be or with a fault. */
export function programOf(algorithm: Algorithm, fault?: Fault): Program {
  const options = fault ? { fault } : {};
  return {
    float64: courseRunner(algorithm, float64, options),
    float32: courseRunner(algorithm, float32, options),
  };
}

/** Where a program's parameters, or the points at which it asks for gradients, first are not as expected. */
export interface Departure {
  readonly name: string;
  /** Counts from 1; the others from 0. */
  readonly step: number;
  readonly tensor: number;
  readonly coordinate: number;
  readonly got: number;
  readonly expected: ExpectedNumber;
}

/** What of a run lies outside the allowed errors; a number that is no number always does. */
export function departureOf(
  { parameters, asked }: Course<number>,
  expected: ExpectedValues,
  asksAt: string | undefined,
  precision: Precision,
): Departure | undefined {
  const inTheta = firstOutside('theta', parameters, expected.theta ?? [], precision);
  if (inTheta || asksAt === undefined) return inTheta;
  return firstOutside(asksAt, asked, expected[asksAt] ?? [], precision);
}

function firstOutside(
  name: string,
  got: Trace<number>,
  expected: Trace<ExpectedNumber>,
  precision: Precision,
): Departure | undefined {
  for (const [s, tensors] of expected.entries()) {
    for (const [tensor, numbers] of tensors.entries()) {
      for (const [coordinate, number] of numbers.entries()) {
        const x = got[s]?.[tensor]?.[coordinate] ?? Number.NaN;
        if (isOutside(x, number, precision)) return { name, step: s + 1, tensor, coordinate, got: x, expected: number };
      }
    }
  }
  return undefined;
}

/** Whether a program fails a test in both precisions, as a flag promises. */
export function failsBoth(
  program: Program,
  request: TraceRequest,
  expected: ExpectedValues,
  asksAt: string | undefined,
): boolean {
  return precisions.every(
    (precision) => departureOf(program[precision](request), expected, asksAt, precision) !== undefined,
  );
}
