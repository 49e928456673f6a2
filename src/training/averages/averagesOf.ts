import type { Arithmetic } from '../../arithmetic/arithmetic.js';
import { Problem } from '../../formula/problem.js';
import { afterEach, courseOf } from '../recurrence.js';
import type { Average } from './average.js';

/** Where an optimizer was, and how fast it went on from there. */
export interface Iterate<N> {
  readonly theta: readonly N[];
  /** Positive. */
  readonly lr: N;
}

/**
 * The average of the iterates so far, after each of them; one number per coordinate.
 * @throws Problem `rate-not-positive`: a step of no length has no place in a weighted average
 */
export function averagesOf<N>(
  average: Average,
  arithmetic: Arithmetic<N>,
  iterates: readonly Iterate<N>[],
): readonly (readonly N[])[] {
  const still = iterates.findIndex(({ lr }) => !(arithmetic.toNumber(lr) > 0));
  if (still >= 0) {
    const lr = arithmetic.toNumber((iterates[still] as Iterate<N>).lr);
    throw new Problem(
      'rate-not-positive',
      `${average.title}: the rate of iterate ${still} is ${lr}. Give rates above 0.`,
    );
  }
  const supplied = { theta: iterates.map(({ theta }) => theta), lr: iterates.map(({ lr }) => lr) };
  const course = courseOf(average, arithmetic, { parameters: {}, times: iterates.length, from: 0, supplied });
  return afterEach(course, 'average') as readonly (readonly N[])[];
}
