import type { Graph, NodeIndex, Operand } from '../../../autodiff/graph.js';
import { type GraphBuilder, graphBuilder } from '../../../autodiff/graphBuilder.js';
import { type PrimitiveId, primitiveOf } from '../../../autodiff/primitives/index.js';
import type { GradientProbes, GradientRequest } from '../../../subjects/gradientRequest.js';

/** Builds a graph of the variables a, b, c, … */
export type Make = (builder: GraphBuilder, ...variables: readonly NodeIndex[]) => NodeIndex;

const names = 'abcdefghijklmnopqrstuvwxyz';

/** A request for a graph with as many variables as the point has coordinates. */
export function requestOf(at: readonly number[], make: Make, probes?: GradientProbes): GradientRequest {
  const graph = graphOf(at.length, make);
  return { graph, at: Float64Array.from(at), ...(probes ? { probes } : {}) };
}

/** A graph of so many variables, at most 26. */
function graphOf(count: number, make: Make): Graph {
  const builder = graphBuilder();
  const variables = Array.from(names.slice(0, count), (name) => builder.variable(name));
  return builder.finish(make(builder, ...variables));
}

/** An operation on nodes or constants, with the number behind it where it takes one. */
export function applied(
  builder: GraphBuilder,
  id: PrimitiveId,
  operands: readonly Operand[],
  exponent: number,
): NodeIndex {
  const [first, second] = operands as [Operand, Operand?];
  const isPower = primitiveOf(id).parameter !== undefined;
  return builder.apply(id, first, isPower ? builder.constant(exponent) : second);
}
