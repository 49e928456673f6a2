import type { Decimal } from 'decimal.js';
import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { decimal } from '../arithmetic/decimal.js';

/** A function of one number t, near t = 0, in decimals of any length. */
export type ValueAlong = (arithmetic: Arithmetic<Decimal>) => (t: Decimal) => Decimal;

/** Digits by which the values that are used are longer than those that their rounding is measured against. */
export const digitsToMeasure = 15;

/** What central differences with steps h, h/2 and h/4 tell of a slope. */
export interface Quotients {
  /** Whether a function that has a derivative can have these differences. */
  readonly verdict: 'smooth' | 'no value' | 'corner' | 'unsettled';
  /** The extrapolated slope, and bounds on what the step and the digits leave out of it. */
  readonly slope: Decimal;
  readonly truncation: Decimal;
  readonly rounding: Decimal;
  /** The largest value, without its sign. */
  readonly size: Decimal;
  /** The slopes of the two sides, by steps of h/4. */
  readonly sides: readonly [left: Decimal, right: Decimal];
}

/**
 * Central differences D(h) of a function in decimals, extrapolated as R = (4·D(h/2) − D(h)) / 3.
 *
 * Where a function has five derivatives, D errs by c·h² + O(h⁴) and R by d·h⁴ + O(h⁶): two neighbouring R differ by
 * fifteen times the finer one's error. That halving h does leave less is looked at: of the differences between D, which
 * should leave a quarter, at most a half, and of the second difference over h, which should leave a half and at a corner
 * stays, at most three quarters. The rounding of the values is the distance of the outer ones from the same values in
 * fewer digits, and at least a unit of those: 15 digits more than it can be.
 * @param digits those of the shorter values
 */
export function quotientsOf(along: ValueAlong, h: Decimal, digits: number): Quotients {
  const { above, below, middle, size, error } = samplesOf(along, h, digits);
  const steps = [h, h.times('0.5'), h.times('0.25')];
  const central = steps.map((step, k) => difference(above[k], below[k]).dividedBy(step.times(2)));
  const bends = steps.map((step, k) => difference(above[k], middle).plus(difference(below[k], middle)).dividedBy(step));
  const [d1, d2, d3] = central as [Decimal, Decimal, Decimal];
  const [b1, b2] = bends.map((bend) => bend.abs()) as [Decimal, Decimal];
  const unit = error.dividedBy(h);
  // Each comparison has at most eight values a step in it, over steps of h/4 at least: below 32 errors over h.
  const slack = unit.times(32);
  const isCorner = b2.greaterThan(b1.times('0.75').plus(slack));
  const isUnsettled = d2.minus(d3).abs().greaterThan(d1.minus(d2).abs().times('0.5').plus(slack));
  const slope = extrapolated(d2, d3);
  return {
    verdict: !slope.isFinite() ? 'no value' : isCorner ? 'corner' : isUnsettled ? 'unsettled' : 'smooth',
    slope,
    size,
    truncation: slope.minus(extrapolated(d1, d2)).abs(),
    // (4·D(h/4) − D(h/2)) / 3 has values in it with weights of (4·4 + 2) / 3 over h.
    rounding: unit.times(6),
    sides: [difference(middle, below[2]).dividedBy(h).times(4), difference(above[2], middle).dividedBy(h).times(4)],
  };
}

const largest = (numbers: readonly Decimal[]): Decimal => numbers.reduce((a, b) => (b.greaterThan(a) ? b : a));
const difference = (a?: Decimal, b?: Decimal): Decimal => (a as Decimal).minus(b as Decimal);
const extrapolated = (coarse: Decimal, fine: Decimal): Decimal => fine.times(4).minus(coarse).dividedBy(3);

interface Samples {
  /** At h, h/2 and h/4. */
  readonly above: readonly Decimal[];
  readonly below: readonly Decimal[];
  readonly middle: Decimal;
  readonly size: Decimal;
  /** A bound on the error of each value. */
  readonly error: Decimal;
}

function samplesOf(along: ValueAlong, h: Decimal, digits: number): Samples {
  const long = decimal(digits + digitsToMeasure);
  const steps = ['1', '-1', '0.5', '-0.5', '0.25', '-0.25', '0'].map((part) => long.multiply(long.literal(part), h));
  const values = steps.map(along(long));
  const unit = long.literal(`1e${1 - digits}`);
  const rough = [steps[0] as Decimal, steps[1] as Decimal].map(along(decimal(digits)));
  const errors = rough.map((value, k) => difference(values[k], value).abs().plus(unit.times(value.abs())));
  const at = (...places: readonly number[]) => places.map((place) => values[place] as Decimal);
  return {
    above: at(0, 2, 4),
    below: at(1, 3, 5),
    middle: values[6] as Decimal,
    size: largest(values.map((value) => value.abs())),
    error: largest(errors),
  };
}
