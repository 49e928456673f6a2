import type { Decimal } from 'decimal.js';
import fc, { type Arbitrary } from 'fast-check';
import { asWritten } from '../decimalView.js';

/** The loss of one example: weight·|theta − centre|, or weight/2·(theta − centre)². */
export interface Example {
  readonly kind: 'distance' | 'square';
  readonly weight: number;
  readonly centre: number;
}

/** An average of examples of one kind, over one parameter. */
export type FiniteSum = readonly [Example, ...Example[]];

/** One to three examples of one kind. */
export const finiteSum: Arbitrary<FiniteSum> = fc.constantFrom('distance' as const, 'square' as const).chain((kind) =>
  fc
    .array(
      fc.record({
        kind: fc.constant(kind),
        weight: fc.integer({ min: 1, max: 4 }),
        centre: fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map(([first, ...others]) => [first as Example, ...others] as const),
);

function lossOf({ kind, weight, centre }: Example, theta: Decimal): Decimal {
  const distance = theta.minus(asWritten(centre));
  return kind === 'distance' ? distance.abs().times(weight) : distance.times(distance).times(weight).dividedBy(2);
}

/** The gradient of one example; of |u| at 0 it is 0, which is a subgradient. */
export function slopeOf({ kind, weight, centre }: Example, theta: Decimal): Decimal {
  const distance = theta.minus(asWritten(centre));
  return kind === 'square' ? distance.times(weight) : asWritten(distance.isZero() ? 0 : distance.s * weight);
}

/** The average over equally likely examples. */
export function average(examples: FiniteSum, of: (example: Example) => Decimal): Decimal {
  return examples
    .map(of)
    .reduce((sum, part) => sum.plus(part))
    .dividedBy(examples.length);
}

/** f(theta), the average loss. */
export function averageLoss(examples: FiniteSum, theta: Decimal): Decimal {
  return average(examples, (example) => lossOf(example, theta));
}

/** Where f is least: the weighted mean of the centres of squares, and of distances the best of the centres, f's kinks. */
export function minimizer(examples: FiniteSum): Decimal {
  const centres = examples.map(({ centre }) => asWritten(centre));
  if (examples[0].kind === 'square') {
    const weighted = average(examples, ({ centre, weight }) => asWritten(centre).times(weight));
    return weighted.dividedBy(average(examples, ({ weight }) => asWritten(weight)));
  }
  const better = (a: Decimal, b: Decimal) => (averageLoss(examples, b).lessThan(averageLoss(examples, a)) ? b : a);
  return centres.reduce(better);
}
