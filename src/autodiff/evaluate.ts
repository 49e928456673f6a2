import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { bind } from '../formula/evaluate.js';
import { type BoundPrimitive, boundPrimitives, slotOf } from './boundPrimitives.js';
import { codeAt, type Graph, type Operand, operandAt, sizeOf } from './graph.js';
import { type PrimitiveTable, primitives } from './primitives/index.js';

/** A graph with numbers in it. */
export interface Evaluation<N> {
  readonly graph: Graph;
  readonly arithmetic: Arithmetic<N>;
  /** The value of every node. */
  readonly values: readonly N[];
  /** The value of every constant. */
  readonly constants: readonly N[];
  /** The primitive at a place of `primitiveIds`, as it was evaluated. */
  readonly primitiveAt: (code: number) => BoundPrimitive<N>;
}

/**
 * Computes every node, in order. Total: outside its domain a node has the arithmetic's "not a number".
 * @param at one number per variable, in the order of `graph.variables`
 * @param table what the primitives are
 * @throws RangeError for another number of numbers
 */
export function evaluate<N>(
  graph: Graph,
  at: readonly N[],
  arithmetic: Arithmetic<N>,
  table: PrimitiveTable = primitives,
): Evaluation<N> {
  checkLength(graph, at.length);
  const primitiveAt = boundPrimitives(arithmetic, table);
  const values: N[] = [...at];
  const constants = graph.constants.map((constant) => bind(constant, new Map(), arithmetic)([], 0));
  const read = (operand: Operand) => (operand < 0 ? constants[-1 - operand] : values[operand]) as N;
  const slots: N[] = [];
  for (let node = graph.variables.length; node < sizeOf(graph); node++) {
    slots[slotOf.first] = read(operandAt(graph, node, 0));
    slots[slotOf.second] = read(operandAt(graph, node, 1));
    values.push(primitiveAt(codeAt(graph, node)).value(slots, 0));
  }
  return { graph, arithmetic, values, constants, primitiveAt };
}

/** The number that an operand stands for. */
export function operandValue<N>({ values, constants }: Evaluation<N>, operand: Operand): N {
  return (operand < 0 ? constants[-1 - operand] : values[operand]) as N;
}

/** @throws RangeError where a point has another number of coordinates than the graph has variables */
export function checkLength({ variables }: Graph, length: number): void {
  if (length === variables.length) return;
  throw new RangeError(`The graph has ${variables.length} variables (${variables.join(', ')}), not ${length}.`);
}
