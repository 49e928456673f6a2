import type { Decimal } from 'decimal.js';
import { asWritten } from '../decimalView.js';

/** A point of the plane, or a gradient there. */
export type Point = readonly [x: Decimal, y: Decimal];

/** A drawn point, as it is written. */
export function pointOf([x, y]: readonly [number, number]): Point {
  return [asWritten(x), asWritten(y)];
}

/** The squared length of a gradient. */
export function squaredLength([x, y]: Point): Decimal {
  return x.times(x).plus(y.times(y));
}

/** Where a step of gradient descent leads. */
export function descended([x, y]: Point, rate: Decimal, [gx, gy]: Point): Point {
  return [x.minus(rate.times(gx)), y.minus(rate.times(gy))];
}
