import type { Decimal } from 'decimal.js';

/** What a double holds for certain: enough for a table, short enough for a line. */
export const usualDigits = 15;

/**
 * A number as text, rounded to so many significant digits (15 unless said otherwise; a double has at most 17), without
 * trailing zeros. A power of ten is written out below 1e-7 and from 1e21 on, as JavaScript does, and the minus is the
 * ASCII one: what a table shows can be pasted into a program.
 */
export function showNumber(x: Decimal | number, digits = usualDigits): string {
  if (typeof x === 'number') return String(Number(x.toPrecision(Math.min(digits, 17))));
  return x.toSignificantDigits(digits).toString();
}
