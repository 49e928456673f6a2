import { type Enclosure, type EnclosureArithmetic, enclosure } from '../arithmetic/enclosure.js';
import { within } from '../arithmetic/rounding.js';

/**
 * Enclosures as intervals: where a comparison cannot be decided, the result holds both branches, since at each point of
 * the interval one of them is taken.
 */
export const interval: EnclosureArithmetic = {
  ...enclosure(),
  either: (a, b) => within(a.value, Math.max(a.radius, Math.abs(b.value - a.value) + b.radius)),
};

/** Every number within `reach` of a point. */
export function around(point: Enclosure, reach: number): Enclosure {
  return within(point.value, point.radius + reach);
}
