import type { Decimal } from 'decimal.js';
import { decimal } from '../arithmetic/decimal.js';
import { digitsToMeasure, type Quotients, quotientsOf, type ValueAlong } from './decimalQuotients.js';
import { type Slope, undecidable } from './slope.js';

/** Digits that a slope is known to, unless it is undecidable. */
const correctDigits = 30;
/** The first step is 10^-12 of the scale: extrapolated, it leaves about 10^-48 of it. */
const firstOrder = 12;
/** Where steps of 10^-60 of the scale do not settle either, nothing will. */
const lastOrder = 60;
/** Digits for rounding, beside the correct ones and those that a difference over a step cancels. */
const guard = 12;
const mostDigits = 400 - digitsToMeasure;

const reasons: { readonly [V in Quotients['verdict']]: string } = {
  smooth: 'The differences cancel more digits than there are.',
  'no value': 'There is no value on one of the two sides, however small the step.',
  corner: 'The slopes of the two sides differ, however small the step.',
  unsettled: 'The differences do not settle, however small the step.',
};

/** How a slope is looked for. */
interface Effort {
  /** The step is 10^-order of the scale. */
  readonly order: number;
  readonly digits: number;
}

/**
 * The derivative at t = 0 of a function in decimals, from its values alone, to 30 correct digits: the step is a power of
 * ten times the scale, made smaller where its error shows, and digits are added where the difference cancels more of
 * them: where f saturates, by log10|f / (x·f′)|. A slope that the most digits cannot tell from 0 is known by its radius
 * alone, where that moves f by less than its 30th digit while t moves by 1 or by the scale.
 *
 * Undecidable where the values on the two sides leave a corner, do not settle, or do not exist.
 * @param scale the size of a t that moves the argument by as much as it is; a power of ten
 */
export function decimalSlope(along: ValueAlong, scale: Decimal): Slope<Decimal> {
  let effort: Effort | undefined = { order: firstOrder, digits: correctDigits + firstOrder + guard };
  let found: Quotients;
  do {
    found = quotientsWith(along, scale, effort);
    const next = nextEffort(found, effort, scale);
    if (next === 'enough') return { kind: 'known', value: found.slope, radius: radiusOf(found) };
    effort = next;
  } while (effort !== undefined);
  return undecidable(reasons[found.verdict]);
}

/** The slopes of the two sides of a corner, by steps of a 10^-60th of the scale: good to about as many digits. */
export function oneSidedSlopes(along: ValueAlong, scale: Decimal): Quotients['sides'] {
  return quotientsWith(along, scale, { order: lastOrder, digits: 2 * lastOrder + guard }).sides;
}

function quotientsWith(along: ValueAlong, scale: Decimal, { order, digits }: Effort): Quotients {
  return quotientsOf(
    along,
    decimal(digits + digitsToMeasure)
      .literal(`1e-${order}`)
      .times(scale),
    digits,
  );
}

/** What to try next, `enough` where the digits are right, or `undefined` where nothing is left. */
function nextEffort(found: Quotients, { order, digits }: Effort, scale: Decimal): Effort | 'enough' | undefined {
  if (found.verdict !== 'smooth') {
    return order < lastOrder ? { order: order + firstOrder, digits: digits + firstOrder } : undefined;
  }
  const lacking = digitsLacking(found) ?? digits;
  if (lacking <= 0) return 'enough';
  const isTooLong = found.truncation.greaterThan(found.rounding);
  if (digits === mostDigits) return isNothing(found, scale) ? 'enough' : undefined;
  // The error of an extrapolated slope is of fourth order in the step.
  const finer = isTooLong ? order + Math.ceil(lacking / 4) + 1 : order;
  return { order: finer, digits: Math.min(digits + lacking, mostDigits) };
}

/** Whether a slope no larger than the radius moves f by less than its last correct digit. */
function isNothing(found: Quotients, scale: Decimal): boolean {
  if (found.slope.abs().greaterThan(radiusOf(found))) return false;
  const moved = radiusOf(found).times(scale.lessThan(1) ? 1 : scale);
  return moved.lessThanOrEqualTo(found.size.times(`1e-${correctDigits}`));
}

const radiusOf = ({ truncation, rounding }: Quotients): Decimal => truncation.plus(rounding);

/** By how many powers of ten the radius is too large; unknown where the slope is lost in it. */
function digitsLacking(found: Quotients): number | undefined {
  const radius = radiusOf(found);
  if (radius.isZero()) return 0;
  if (found.slope.abs().lessThanOrEqualTo(radius)) return undefined;
  return radius.e - found.slope.e + correctDigits + 1;
}
