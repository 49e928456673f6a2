import { type Enclosure, enclosure } from '../arithmetic/enclosure.js';
import type { Precision } from '../arithmetic/format.js';
import { ulpOf } from '../arithmetic/ulp.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { Hyperparameter } from '../optimizers/hyperparameter.js';
import type { Fault } from '../optimizers/mistakes/mistake.js';
import type { TraceRequest } from './request.js';
import { type Course, courseRunner, type Runner, runner } from './runner.js';

const inPrecision = { float64: enteringIn('float64'), float32: enteringIn('float32') };

/** How the program works whose numbers are enclosed: by default right, in float64. */
interface Circumstances {
  readonly precision?: Precision;
  readonly fault?: Fault | undefined;
}

/**
 * Traces in enclosures. Every number of a request carries one ulp, and a weight β the coarser of its own ulp and that of
 * 1 − β: a program is right when its answer is the exact one for inputs perturbed by so much.
 */
export function enclosedRunner(
  algorithm: Algorithm,
  { precision = 'float64', fault }: Circumstances = {},
): Runner<Enclosure> {
  const { arithmetic, options } = inPrecision[precision];
  return runner(algorithm, arithmetic, fault ? { ...options, fault } : options);
}

/** The same with the points at which gradients are asked for. */
export function enclosedCourseRunner(
  algorithm: Algorithm,
  { precision = 'float64', fault }: Circumstances = {},
): (request: TraceRequest) => Course<Enclosure> {
  const { arithmetic, options } = inPrecision[precision];
  return courseRunner(algorithm, arithmetic, fault ? { ...options, fault } : options);
}

/** The enclosures of programs that work in a precision, and how the numbers of a request become such. */
export const enclosuresIn = (precision: Precision) => inPrecision[precision];

function enteringIn(precision: Precision) {
  const arithmetic = enclosure(precision);
  const input = (x: number): Enclosure => arithmetic.input(x);
  /**
   * The weight of an average is used beside its complement, and a program may hold either: `m + (1-beta)*(g-m)` rounds
   * 1 − beta, which moves a small beta by far more than its own ulp: at beta = 0.01 by 64 of them.
   */
  const hyperparameter = (x: number, declared: Hyperparameter | undefined): Enclosure => {
    const own = input(x);
    if (!declared?.isWeight || x <= 0 || x >= 1) return own;
    return { value: x, radius: Math.max(own.radius, ulpOf(1 - x, precision)) };
  };
  return { arithmetic, options: { input, hyperparameter } };
}
