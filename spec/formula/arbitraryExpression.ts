import fc from 'fast-check';
import { binaryFunctions, unaryFunctions } from '../../src/arithmetic/arithmetic.js';
import { arithmeticOperators, comparisonOperators, type Expression } from '../../src/formula/syntax.js';

/** Fast-check's settings for every property here: a fixed seed, so that each run draws the same cases. */
export const seeded = (numRuns: number): { readonly seed: number; readonly numRuns: number } => ({
  seed: 182,
  numRuns,
});

const span = { start: 0, end: 0 };
const numbers = ['0', '1', '2', '3', '0.5', '.25', '7.', '1e-8', '2.5E3', '1e400'];

/** Random trees over these names, with every kind of node. */
export function arbitraryExpression(names: readonly string[]): fc.Arbitrary<Expression> {
  return fc.letrec<{ node: Expression }>((tie) => {
    const part = tie('node');
    return {
      node: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        fc.constantFrom(...names).map((name): Expression => ({ kind: 'name', name, span })),
        fc.constantFrom(...numbers).map((text): Expression => ({ kind: 'number', text, span })),
        part.map((operand): Expression => ({ kind: 'negate', operand, span })),
        fc
          .tuple(fc.constantFrom(...arithmeticOperators), part, part)
          .map(([operator, left, right]): Expression => ({ kind: 'binary', operator, left, right, span })),
        fc
          .tuple(fc.constantFrom(...comparisonOperators), part, part)
          .map(([operator, left, right]): Expression => ({ kind: 'compare', operator, left, right, span })),
        fc.tuple(part, part, part).map(
          ([condition, whenTrue, whenFalse]): Expression => ({
            kind: 'choose',
            condition,
            whenTrue,
            whenFalse,
            span,
          }),
        ),
        fc
          .tuple(fc.constantFrom(...unaryFunctions), part)
          .map(([name, operand]): Expression => ({ kind: 'call', name, operands: [operand], span })),
        fc
          .tuple(fc.constantFrom(...binaryFunctions), part, part)
          .map(([name, a, b]): Expression => ({ kind: 'call', name, operands: [a, b], span })),
      ),
    };
  }).node;
}
