import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { dual } from '../arithmetic/dual.js';
import type { Dual } from '../arithmetic/dualNumber.js';
import { checkLength, evaluate } from '../autodiff/evaluate.js';
import { type Graph, onlyOutput } from '../autodiff/graph.js';
import { type PrimitiveTable, primitives } from '../autodiff/primitives/index.js';

/**
 * The value of a graph's only output and its derivative along a direction, by dual numbers: the formulas of the values,
 * read over numbers that carry a derivative along by rules of their own. Over enclosures the derivative has a bound.
 *
 * At a kink it takes what the rules of dual numbers take, which need not be what the primitive declares.
 * @param at one number per variable, as are the components of `direction`; dimensionless
 * @throws RangeError where they are not as many as the variables
 */
export function forwardMode<N>(
  graph: Graph,
  at: readonly N[],
  direction: readonly N[],
  arithmetic: Arithmetic<N>,
  table: PrimitiveTable = primitives,
): Dual<N> {
  checkLength(graph, direction.length);
  const start = at.map((value, k): Dual<N> => ({ value, derivative: direction[k] as N }));
  return evaluate(graph, start, dual(arithmetic), table).values[onlyOutput(graph)] as Dual<N>;
}
