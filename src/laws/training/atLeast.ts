import type { Decimal } from 'decimal.js';
import { agree } from '../decimalView.js';

/** Whether a ≥ b for decimals of 50 digits, where equal is what agrees to 40. */
export function atLeast(a: Decimal, b: Decimal): boolean {
  return a.greaterThanOrEqualTo(b) || agree(a, b);
}
