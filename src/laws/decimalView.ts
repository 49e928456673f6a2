import type { Decimal } from 'decimal.js';
import { decimal } from '../arithmetic/decimal.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { StepView } from '../subjects/machine.js';
import type { TraceRequest } from '../subjects/request.js';
import { runner } from '../subjects/runner.js';

/** 50 digits are carried; what is equal must share 40. The ten between absorb the roundings of short traces. */
export const exact = decimal(50);
const lastSharedDigit = exact.literal('1e-40');

/** A number of a request as it is written: 0.1 is one tenth. */
export function asWritten(x: number): Decimal {
  return exact.literal(String(x));
}

/** The names of one step, each as a list with one number per coordinate. */
export interface DecimalView {
  readonly step: number;
  all(name: string): readonly Decimal[];
}

/** Every step of the first tensor of a run, in decimals of 50 digits. */
export function decimalViews(algorithm: Algorithm, request: TraceRequest): readonly DecimalView[] {
  const views: DecimalView[] = [];
  const observe = ({ step, tensor, value }: StepView<Decimal>): void => {
    if (tensor > 0) return;
    const all = (name: string): readonly Decimal[] => {
      const found = value(name);
      return Array.isArray(found) ? found : [found as Decimal];
    };
    views.push({ step, all });
  };
  runner(algorithm, exact, { input: asWritten, observe })(request);
  return views;
}

/**
 * Whether two decimals of 50 digits agree to 40 of the larger one's. NaN and the infinities agree with nothing.
 * @param size what they are compared to instead, where larger numbers were added up to them: their roundings remain
 */
export function agree(a: Decimal, b: Decimal, size: Decimal = larger(a.abs(), b.abs())): boolean {
  if (!a.isFinite() || !b.isFinite()) return false;
  return a.minus(b).abs().lessThanOrEqualTo(size.times(lastSharedDigit));
}

function larger(a: Decimal, b: Decimal): Decimal {
  return a.lessThan(b) ? b : a;
}

/** Whether a decimal is larger than another by more than the roundings of either. NaN is in order with nothing. */
export function exceeds(a: Decimal, b: Decimal, size?: Decimal): boolean {
  return !a.lessThanOrEqualTo(b) && !agree(a, b, size);
}
