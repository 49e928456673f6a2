import type { Arithmetic } from './arithmetic.js';
import type { Enclosure } from './rounding.js';

type Choice = Pick<Arithmetic<Enclosure>, 'binary' | 'less' | 'equal' | 'either'>;

/** Makes up for the two roundings when a difference is compared with a sum of radii: 2u each, rounded outward. */
const outward = 1 + 2 ** -50;

/** What chooses between enclosures: nothing here rounds, but what cannot be decided must be said. */
export const enclosureChoice: Choice = {
  binary: {
    max: (a, b) => extreme(a, b, Math.max(a.value, b.value)),
    min: (a, b) => extreme(a, b, Math.min(a.value, b.value)),
  },
  less: (a, b) => {
    const gap = b.value - a.value;
    const reach = (a.radius + b.radius) * outward;
    if (gap > reach) return true;
    return -gap >= reach && reach < Number.POSITIVE_INFINITY ? false : undefined;
  },
  equal: (a, b) => {
    const gap = Math.abs(a.value - b.value);
    const reach = (a.radius + b.radius) * outward;
    if (gap > reach) return false;
    return reach === 0 && gap === 0 ? true : undefined;
  },
  /** An undecided branch: a program may have gone either way, so nothing is known of its result. */
  either: (a) => ({ value: a.value, radius: Number.POSITIVE_INFINITY }),
};

/** `max` and `min` move by at most what the further moved operand moves by; an operand out of reach has no part. */
function extreme(a: Enclosure, b: Enclosure, value: number): Enclosure {
  if (Math.abs(a.value - b.value) > (a.radius + b.radius) * outward) return value === a.value ? a : b;
  return { value, radius: Math.max(a.radius, b.radius) };
}
