import type { Enclosure } from '../arithmetic/rounding.js';

/** Whether two enclosures may be of one number; never where one of them is not known. */
export function isNear(a: Enclosure, b: Enclosure): boolean {
  return Number.isFinite(a.radius + b.radius) && Math.abs(a.value - b.value) <= a.radius + b.radius;
}
