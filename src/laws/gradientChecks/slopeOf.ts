import type { Decimal } from 'decimal.js';
import { dual } from '../../arithmetic/dual.js';
import { evaluated } from '../../training/evaluated.js';
import { asWritten, exact } from '../decimalView.js';

const forward = dual(exact);

/** The derivative of a formula in `x`, in decimals of 50 digits, by dual numbers: no difference has a part in it. */
export function slopeOf(formula: string, x: number, constants: Readonly<Record<string, number>> = {}): Decimal {
  const fixed = Object.entries(constants).map(([name, value]) => [
    name,
    { value: asWritten(value), derivative: asWritten(0) },
  ]);
  const names = { ...Object.fromEntries(fixed), x: forward.variable(asWritten(x)) };
  return evaluated(formula, forward, names)(0).derivative;
}
