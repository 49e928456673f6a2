import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { slotOf } from './boundPrimitives.js';
import { type Evaluation, evaluate, operandValue } from './evaluate.js';
import { codeAt, type Graph, type NodeIndex, onlyOutput, operandAt } from './graph.js';

/** The local partials of one operation, in the order of its arguments; `undefined` for a constant, which needs none. */
export type LocalPartials<N> = readonly (N | undefined)[];

/** A function that computes the local partials of the operation at a node: ∂v/∂u for each operand u that is a node. */
export function localPartials<N>(evaluation: Evaluation<N>): (node: NodeIndex) => LocalPartials<N> {
  const { graph, values, primitiveAt } = evaluation;
  const slots: N[] = [];
  return (node) => {
    slots[slotOf.first] = operandValue(evaluation, operandAt(graph, node, 0));
    slots[slotOf.second] = operandValue(evaluation, operandAt(graph, node, 1));
    slots[slotOf.value] = values[node] as N;
    const { partials } = primitiveAt(codeAt(graph, node));
    return partials.map((partial, place) => (operandAt(graph, node, place) < 0 ? undefined : partial(slots, 0)));
  };
}

export interface Sweep<N> {
  /** The node that is differentiated; the graph's only output unless said otherwise. */
  readonly output?: NodeIndex;
  /** Whether an adjoint passes nothing on: by default, whether it equals 0. */
  readonly isZero?: (adjoint: N) => boolean;
}

/**
 * The derivative of an output with respect to every node, its adjoint, by one walk backward through the list. The
 * output's is 1; every other node u receives, from each operation v that uses it, v's adjoint times ∂v/∂u:
 *
 *     ū = Σ v̄ · ∂v/∂u   over all v computed from u
 *
 * An operation stands behind its operands, so when the walk comes to a node, all that use it have been visited and its
 * sum is complete. For f = x·y + x at (2, 3), with v = x·y: f̄ = 1; then v̄ = 1 and x̄ = 1; then x̄ = 1 + 1·3, ȳ = 1·2.
 *
 * Nothing is stored in the graph, so a second walk gives the same; nothing recurses, and memory is linear in the nodes.
 * An adjoint that is exactly 0 stays 0 whatever slope it meets, infinite ones included, as in forward mode.
 * Source: Griewank & Walther (2008), "Evaluating Derivatives", section 3.2, table 3.5.
 */
export function adjoints<N>(evaluation: Evaluation<N>, sweep: Sweep<N> = {}): readonly N[] {
  const { graph, arithmetic, values } = evaluation;
  const zero = arithmetic.fromNumber(0);
  const { output = onlyOutput(graph), isZero = (adjoint: N) => arithmetic.equal(adjoint, zero) === true } = sweep;
  const partialsAt = localPartials(evaluation);
  const adjointOf: N[] = values.map(() => zero);
  adjointOf[output] = arithmetic.fromNumber(1);
  for (let node = output; node >= graph.variables.length; node--) {
    const adjoint = adjointOf[node] as N;
    if (isZero(adjoint)) continue;
    for (const [place, partial] of partialsAt(node).entries()) {
      if (partial === undefined) continue;
      const operand = operandAt(graph, node, place);
      adjointOf[operand] = arithmetic.add(adjointOf[operand] as N, arithmetic.multiply(adjoint, partial));
    }
  }
  return adjointOf;
}

/** A function's value and its gradient, one number per variable. */
export interface Gradient<N> {
  readonly value: N;
  readonly gradient: readonly N[];
}

/** The value and gradient of a graph's only output, in any arithmetic. @throws RangeError as `evaluate` does */
export function gradientOver<N>(graph: Graph, at: readonly N[], arithmetic: Arithmetic<N>): Gradient<N> {
  const output = onlyOutput(graph);
  const evaluation = evaluate(graph, at, arithmetic);
  return {
    value: evaluation.values[output] as N,
    gradient: adjoints(evaluation, { output }).slice(0, graph.variables.length),
  };
}
