import type { Enclosure } from '../arithmetic/enclosure.js';
import type { Precision } from '../arithmetic/format.js';
import { halfTheDigits, slack } from '../laws/compare.js';

/**
 * How far a right program's number may lie from the published one: the slack times the radius, as in every judgement
 * here, and the way from the enclosure's middle to the exact result, which its radius bounds. `null` where the precision
 * does not hold the number, or rounding may take more than half of its digits.
 * @param exact the exact result of the equations, rounded to a double
 * @param scale the largest size that the quantity has had
 */
export function allowedError(
  { value, radius }: Enclosure,
  exact: number,
  scale: number,
  precision: Precision,
): number | null {
  if (!Number.isFinite(value) || !Number.isFinite(radius) || !Number.isFinite(exact)) return null;
  const reach = slack * radius + Math.max(radius, Math.abs(exact - value));
  return reach > halfTheDigits[precision] * scale ? null : roundedUp(reach);
}

/** The next number of two significant digits, so that files stay readable and nothing right is refused. */
export function roundedUp(x: number): number {
  if (x === 0) return 0;
  const [digits = '', exponent = ''] = x.toExponential(1).split('e');
  const nearest = Number(`${digits}e${exponent}`);
  return nearest >= x ? nearest : Number(`${Math.round(Number(digits) * 10) + 1}e${Number(exponent) - 1}`);
}
