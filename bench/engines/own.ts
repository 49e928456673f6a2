import { gradientFloat64 } from '../../src/autodiff/float64Sweep.js';
import type { Graph, NodeIndex } from '../../src/autodiff/graph.js';
import { graphBuilder } from '../../src/autodiff/graphBuilder.js';
import type { Engine } from './engine.js';
import type { Task } from './task.js';

/** Ours. What is done once is to build the graph. */
export const own: Engine = {
  name: 'assay',
  prepare(task) {
    const graph = graphOf(task);
    return (at) => {
      const { value, gradient } = gradientFloat64(graph, at);
      return { value, gradient: [...gradient] };
    };
  },
};

function graphOf({ variables, steps }: Task): Graph {
  const builder = graphBuilder();
  const nodes: NodeIndex[] = variables.map((name) => builder.variable(name));
  for (const { id, operands } of steps) {
    const [first, second] = operands.map((operand) =>
      'node' in operand ? (nodes[operand.node] as NodeIndex) : builder.constant(operand.constant),
    );
    nodes.push(builder.apply(id, first as NodeIndex, second));
  }
  return builder.finish(nodes.at(-1) as NodeIndex);
}
