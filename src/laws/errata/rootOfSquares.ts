import type { Decimal } from 'decimal.js';
import { asWritten, exact } from '../decimalView.js';
import { formulaValue, type NamedNumbers, toExact } from '../formulaValue.js';

/** Descent that divides every gradient by the root of a weighted sum of all squares so far. */
export interface RootDescent {
  readonly theta: number;
  readonly gradients: readonly number[];
  /** `lr`, `eps`, and what the weight reads. */
  readonly constants: NamedNumbers;
  /** The weight of the square of step i at step t, a formula. */
  readonly weight: string;
}

/** θ_t = θ_{t−1} − lr·g_t/(√(Σ weight·g_i²) + eps), every sum afresh: what the recurrences of AdaGrad and RMSProp mean. */
export function rootOfSquares({ theta, gradients, constants, weight }: RootDescent): readonly Decimal[] {
  let before = toExact(theta);
  return gradients.map((g, index) => {
    const t = index + 1;
    const squares = gradients
      .slice(0, t)
      .map((one, i) => formulaValue(`${weight} * one^2`, { ...constants, t, i: i + 1, one }));
    const sum = squares.reduce((total, square) => exact.add(total, square), asWritten(0));
    before = formulaValue('before - lr*g/(sqrt(sum) + eps)', { ...constants, before, g, sum });
    return before;
  });
}
