import { format, type Precision } from './format.js';

/** A number with a bound on its error: the interval from value − radius to value + radius. */
export interface Enclosure {
  readonly value: number;
  /** Non-negative. Infinity: not known, whatever `value` is. */
  readonly radius: number;
}

/** Errors of one operation in one precision. `relative` is dimensionless, `absolute` has the unit of the result. */
export interface RoundingRule {
  readonly relative: number;
  /** Added where the result may lie below `threshold`, where errors stop being relative. */
  readonly absolute: number;
  readonly threshold: number;
  readonly largest: number;
}

/** The two kinds of operation: those that IEEE 754 rounds correctly, and functions of a mathematical library. */
export interface RoundingRules {
  readonly operation: RoundingRule;
  readonly libraryFunction: RoundingRule;
}

/**
 * The one assumption about other people's machines: `exp`, `log`, `pow`, `tanh` and the like err by at most this many
 * ulp, in our engine as in a subject's. (Measured on V8: at most 1.5.) IEEE 754 promises half an ulp for + − · / √ only.
 */
const libraryFunctionUlps = 3;
const correctlyRoundedUlps = 0.5;

/**
 * A bound is a sum of at most eight non-negative products of at most four factors, each factor either exact or a
 * library call good to 3 ulp (6u). So the computed sum is at least (1 − u)^20 ≥ 1 − 2^-48 of the true one, which
 * this factor makes up for. What underflows inside a bound is covered by `absolute`.
 */
const outward = 1 + 2 ** -47;

/** The rules of a program that works in `precision`, with our own computation in float64 charged on top. */
export function roundingRules(precision: Precision): RoundingRules {
  return { operation: rule(precision, correctlyRoundedUlps), libraryFunction: rule(precision, libraryFunctionUlps) };
}

/**
 * Let M bound the exact results (|value| + propagated). Our value is off by ulps · 2u₆₄ · M, a program's result
 * by ulps · 2u · M from the exact one: an ulp is at most 2u times the number. The product of the two is below `outward`.
 *
 * Below the normal range a program errs by `ulps` subnormal spacings, our value too, a bound that is a multiple of our
 * value by twice that again, and every product inside a bound may lose half a spacing of the doubles: at most eight.
 * The threshold is 2^-900 at least, so that above it, where relative · M ≥ 2^-953, all those vanish within `outward`.
 */
function rule(precision: Precision, ulps: number): RoundingRule {
  const program = format(precision);
  const own = format('float64');
  return {
    relative: ulps * 2 * (program.unitRoundoff + own.unitRoundoff),
    absolute: ulps * program.smallest + (3 * ulps + 4) * own.smallest,
    threshold: Math.max(program.smallestNormal, 2 ** -900),
    largest: program.largest,
  };
}

/**
 * The enclosure of an operation's result: `value` computed in float64, `propagated` a bound on how far the exact
 * result moves when the operands move within their enclosures, and on top the rounding errors of `rule`.
 * Not known (radius Infinity) where a result is not a number or may overflow the precision.
 */
export function enclose(value: number, propagated: number, rule: RoundingRule): Enclosure {
  const magnitude = Math.abs(value) + propagated;
  const underflow = magnitude < rule.threshold ? rule.absolute : 0;
  const radius = (propagated + rule.relative * magnitude + underflow) * outward;
  return { value, radius: magnitude + radius <= rule.largest ? radius : Number.POSITIVE_INFINITY };
}

/** An exactly known number; not known where it is NaN or infinite. */
export const exactly = (value: number): Enclosure => ({
  value,
  radius: Number.isFinite(value) ? 0 : Number.POSITIVE_INFINITY,
});

/** A value with a radius computed from few operations, rounded outward; not known where either is not finite. */
export function within(value: number, radius: number): Enclosure {
  const bound = radius * outward;
  return {
    value,
    radius: Number.isFinite(value) && bound < Number.POSITIVE_INFINITY ? bound : Number.POSITIVE_INFINITY,
  };
}
