import type { Decimal } from 'decimal.js';
import { asWritten, exact } from '../decimalView.js';

/** The mean of equally likely values; of none it is not a number. */
export function meanOf(values: readonly Decimal[]): Decimal {
  const sum = values.reduce((total, value) => exact.add(total, value), asWritten(0));
  return exact.divide(sum, asWritten(values.length));
}
