import type { PrimitiveId } from '../../autodiff/primitives/index.js';
import { parseExpression } from '../../formula/parse.js';
import type { Expression } from '../../formula/syntax.js';

/**
 * How an engine makes an operation of others. A mistake in the others shows in it: where −a is a · (−1), a product that
 * overwrites spoils it. Source: karpathy/micrograd, `engine.py`, which does all three.
 */
export interface Composition {
  readonly negate: 'own' | 'times minus one';
  readonly subtract: 'own' | 'plus negated';
  readonly divide: 'own' | 'times reciprocal';
  /** What is made of a plain number, such as its negative, is computed at once, and is a plain number again. */
  readonly foldsNumbers?: true;
}

/** Every operation has a derivative of its own. */
export const ownOperations: Composition = { negate: 'own', subtract: 'own', divide: 'own' };

/** All ways, plain engines first. */
export const compositions: readonly Composition[] = (['own', 'plus negated'] as const).flatMap((subtract) =>
  (['own', 'times minus one'] as const).flatMap((negate) =>
    (['own', 'times reciprocal'] as const).flatMap((divide): readonly Composition[] => {
      const how = { negate, subtract, divide };
      return subtract === 'own' && divide === 'own' ? [how] : [how, { ...how, foldsNumbers: true }];
    }),
  ),
);

/** An engine's objects as they come into being: results of operations, and constants of its own. */
export interface Making {
  apply(primitive: PrimitiveId, operands: readonly number[]): number;
  own(constant: Expression): number;
  /** The constant that an object is, where it was handed over as a plain number. */
  plainNumber(object: number): Expression | undefined;
}

const minusOne = parseExpression('-1');
const span = { start: 0, end: 0 };
const negative = (operand: Expression): Expression => ({ kind: 'negate', operand, span });
const reciprocal = (right: Expression): Expression => ({
  kind: 'binary',
  operator: '/',
  left: parseExpression('1'),
  right,
  span,
});

/** Applies an operation the way an engine makes it. @returns the object of the result */
export function made(primitive: PrimitiveId, operands: readonly number[], how: Composition, making: Making): number {
  const [a, b] = operands as [number, number];
  const folded = how.foldsNumbers ? making.plainNumber(b ?? a) : undefined;
  if (primitive === 'negate' && how.negate !== 'own') return making.apply('multiply', [a, making.own(minusOne)]);
  if (primitive === 'subtract' && how.subtract !== 'own') {
    const negated = folded ? making.own(negative(folded)) : made('negate', [b], how, making);
    return making.apply('add', [a, negated]);
  }
  if (primitive === 'divide' && how.divide !== 'own') {
    const inverse = folded ? making.own(reciprocal(folded)) : making.apply('constant_power', [b, making.own(minusOne)]);
    return making.apply('multiply', [a, inverse]);
  }
  return making.apply(primitive, operands);
}
