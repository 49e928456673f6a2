import type { Decimal } from 'decimal.js';
import { evaluated } from '../../training/evaluated.js';
import { exact } from '../decimalView.js';

/** The value of a formula over named numbers, in decimals of 50 digits. */
export function formulaValue(formula: string, names: Readonly<Record<string, Decimal>>): Decimal {
  return evaluated(formula, exact, names)(0);
}
