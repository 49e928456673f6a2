import type { Decimal } from 'decimal.js';
import fc, { type Arbitrary } from 'fast-check';
import { nonzeroGradient } from '../cases/numbers.js';
import { asWritten } from '../decimalView.js';

/** A handful of examples with one gradient each, and how many of them make a minibatch. */
export interface SmallData {
  readonly gradients: readonly Decimal[];
  readonly batchSize: number;
}

/** Multiples of 60, so that every average over up to five of them is an exact decimal. */
export function smallData(fewest = 1): Arbitrary<SmallData> {
  const sixties = nonzeroGradient.map((g) => asWritten(g).times(60));
  return fc
    .array(sixties, { minLength: fewest, maxLength: 4 })
    .chain((gradients) =>
      fc.record({ gradients: fc.constant(gradients), batchSize: fc.integer({ min: 1, max: gradients.length }) }),
    );
}

/** Every minibatch of so many examples, each example at most once. */
export function subsets<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, place) => subsets(items.slice(place + 1), size - 1).map((rest) => [item, ...rest]));
}

/** Every minibatch of so many draws, in which an example may come again. */
export function draws<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item) => draws(items, size - 1).map((rest) => [item, ...rest]));
}

/** The sum of decimals, exact where it has at most 50 digits. */
export function total(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((a, b) => a.plus(b), asWritten(0));
}
