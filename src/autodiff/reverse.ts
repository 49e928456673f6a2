import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { type Evaluation, evaluate, operandValue } from './evaluate.js';
import { type Graph, type NodeIndex, type Operand, onlyOutput } from './graph.js';

/** The local partials of one operation, in the order of its arguments; `undefined` for a constant, which needs none. */
export type LocalPartials<N> = readonly (N | undefined)[];

/** A function that computes the local partials of the operation at a node. */
export function localPartials<N>(evaluation: Evaluation<N>): (node: NodeIndex) => LocalPartials<N> {
  const { graph, values, primitiveAt } = evaluation;
  const slots: N[] = [];
  return (node) => {
    const j = node - graph.variables.length;
    const operands = [graph.operands[2 * j] as Operand, graph.operands[2 * j + 1] as Operand];
    slots[0] = operandValue(evaluation, operands[0] as Operand);
    slots[1] = operandValue(evaluation, operands[1] as Operand);
    slots[2] = values[node] as N;
    const { partials } = primitiveAt(graph.operations[j] as number);
    return partials.map((partial, k) => ((operands[k] as Operand) < 0 ? undefined : partial(slots, 0)));
  };
}

export interface Sweep<N> {
  /** The node that is differentiated; the graph's only output unless said otherwise. */
  readonly output?: NodeIndex;
  /** Whether an adjoint passes nothing on: by default, whether it equals 0. */
  readonly isZero?: (adjoint: N) => boolean;
}

/**
 * The derivative of an output with respect to every node, by one walk backward through the list. Nothing is stored in
 * the graph, so a second walk gives the same; nothing recurses, and memory is linear in the nodes.
 *
 * An adjoint that is exactly 0 stays 0 whatever slope it meets, infinite ones included, as in forward mode.
 * Source: Griewank & Walther (2008), "Evaluating Derivatives", section 3.2, table 3.5.
 */
export function adjoints<N>(evaluation: Evaluation<N>, sweep: Sweep<N> = {}): readonly N[] {
  const { graph, arithmetic, values } = evaluation;
  const zero = arithmetic.fromNumber(0);
  const { output = onlyOutput(graph), isZero = (adjoint: N) => arithmetic.equal(adjoint, zero) === true } = sweep;
  const partialsAt = localPartials(evaluation);
  const first = graph.variables.length;
  const found: N[] = values.map(() => zero);
  found[output] = arithmetic.fromNumber(1);
  for (let node = output; node >= first; node--) {
    const adjoint = found[node] as N;
    if (isZero(adjoint)) continue;
    for (const [k, partial] of partialsAt(node).entries()) {
      if (partial === undefined) continue;
      const operand = graph.operands[2 * (node - first) + k] as NodeIndex;
      found[operand] = arithmetic.add(found[operand] as N, arithmetic.multiply(adjoint, partial));
    }
  }
  return found;
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
