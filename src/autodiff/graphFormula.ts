import { children, type Expression, withChildren } from '../formula/syntax.js';
import { type Graph, type NodeIndex, onlyOutput, sizeOf } from './graph.js';
import { nodeFormula, nodeName } from './nodeFormula.js';

/** A graph as it is written on a line: `v3 + v3 * 2`, where v3 = tanh(a). */
export interface GraphFormula {
  /** The output. */
  readonly formula: Expression<string>;
  /** The operations that are used more than once, under their names as nodes, in order. */
  readonly shared: readonly { readonly name: string; readonly formula: Expression<string> }[];
}

/** A graph with one output as a formula of its variables, in which every operation stands once. */
export function graphFormula(graph: Graph): GraphFormula {
  const nodes = new Map(Array.from({ length: sizeOf(graph) }, (_, node) => [nodeName(graph, node), node]));
  const uses = new Map<NodeIndex, number>();
  for (let node = graph.variables.length; node < sizeOf(graph); node++) {
    for (const part of children(nodeFormula(graph, node))) {
      const used = part.kind === 'name' ? nodes.get(part.name) : undefined;
      if (used !== undefined) uses.set(used, (uses.get(used) ?? 0) + 1);
    }
  }
  const isShared = (node: NodeIndex) => node >= graph.variables.length && (uses.get(node) ?? 0) > 1;
  const written = (node: NodeIndex): Expression<string> => {
    const own = nodeFormula(graph, node);
    if (node < graph.variables.length) return own;
    const parts = children(own).map((part) => {
      const used = part.kind === 'name' ? nodes.get(part.name) : undefined;
      return used === undefined || isShared(used) ? part : written(used);
    });
    return withChildren(own, parts);
  };
  const shared = [...nodes].filter(([, node]) => isShared(node));
  return {
    formula: written(onlyOutput(graph)),
    shared: shared.map(([name, node]) => ({ name, formula: written(node) })),
  };
}
