import type { Decimal } from 'decimal.js';
import { decimal } from '../arithmetic/decimal.js';
import { checkLength, evaluate } from '../autodiff/evaluate.js';
import { type Graph, onlyOutput } from '../autodiff/graph.js';
import { type PrimitiveTable, primitives } from '../autodiff/primitives/index.js';
import type { ValueAlong } from './decimalQuotients.js';
import { decimalSlope } from './decimalSlope.js';
import type { Slope } from './slope.js';

const { literal } = decimal();

/**
 * The derivative of a graph's only output along a direction to 30 correct digits, by differences of its values in
 * decimals. It sees no partial and no rule of differentiation: whatever else knows a derivative knows it from elsewhere.
 * @param at one decimal text per variable, as are the components of `direction`; dimensionless
 * @throws RangeError where they are not as many as the variables
 */
export function decimalDifferences(
  graph: Graph,
  at: readonly string[],
  direction: readonly string[],
  table: PrimitiveTable = primitives,
): Slope<Decimal> {
  checkLength(graph, at.length);
  checkLength(graph, direction.length);
  if (direction.every((component) => literal(component).isZero())) {
    return { kind: 'known', value: literal('0'), radius: literal('0') };
  }
  return decimalSlope(valuesAlong(graph, at, direction, table), scaleAlong(at, direction));
}

/** A graph's only output on the line at + t·direction. */
export function valuesAlong(
  graph: Graph,
  at: readonly string[],
  direction: readonly string[],
  table: PrimitiveTable = primitives,
): ValueAlong {
  return (arithmetic) => {
    const [start, move] = [at.map(arithmetic.literal), direction.map(arithmetic.literal)];
    return (t) => {
      const point = start.map((x, k) => arithmetic.add(x, arithmetic.multiply(t, move[k] as Decimal)));
      return evaluate(graph, point, arithmetic, table).values[onlyOutput(graph)] as Decimal;
    };
  };
}

/** The power of ten by which t moves the first coordinate by about as much as it is; by 1 where it is 0. */
export function scaleAlong(at: readonly string[], direction: readonly string[]): Decimal {
  const exponents = direction.flatMap((component, k) => {
    const [x, move] = [literal(at[k] as string), literal(component)];
    return move.isZero() ? [] : [x.e - move.e];
  });
  return literal(`1e${Math.min(...exponents)}`);
}
