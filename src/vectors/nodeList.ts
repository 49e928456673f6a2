import { type Graph, onlyOutput, operationAt, sizeOf } from '../autodiff/graph.js';
import { graphBuilder } from '../autodiff/graphBuilder.js';
import type { PrimitiveId } from '../autodiff/primitives/index.js';
import { print } from '../formula/print.js';
import { Problem } from '../formula/problem.js';

/** One operation of a published graph: on nodes by name, and on constants as numbers. */
export interface NodeEntry {
  readonly node: string;
  readonly primitive: PrimitiveId;
  readonly of: readonly (string | number)[];
  /** It is applied so many times, each time but the first on its own last result in the first place. */
  readonly repeat?: number | undefined;
}

/** A graph as it is published: its variables, and its operations in an order in which each stands behind its operands. */
export interface NodeList {
  readonly variables: readonly string[];
  readonly nodes: readonly NodeEntry[];
  readonly output: string;
}

/** A graph of one output as a list of nodes, `n1`, `n2`, … behind the variables. */
export function nodeList(graph: Graph): NodeList {
  const { variables, constants } = graph;
  const nameOf = (node: number): string => variables[node] ?? `n${node - variables.length + 1}`;
  const operandOf = (operand: number): string | number => {
    const constant = constants[-1 - operand];
    return constant === undefined ? nameOf(operand) : Number(print(constant));
  };
  const nodes: NodeEntry[] = [];
  for (let node = variables.length; node < sizeOf(graph); node++) {
    const operation = operationAt(graph, node);
    if (operation === undefined) continue;
    const { primitive, operands } = operation;
    nodes.push({ node: nameOf(node), primitive: primitive.id as PrimitiveId, of: operands.map(operandOf) });
  }
  return { variables, nodes, output: nameOf(onlyOutput(graph)) };
}

/** The graph of a list. @throws Problem `vector-graph` where a node is not there yet; RangeError as the builder does */
export function graphOfNodes({ variables, nodes, output }: NodeList): Graph {
  const builder = graphBuilder();
  const known = new Map(variables.map((name) => [name, builder.variable(name)]));
  const operand = (of: string | number): number => {
    if (typeof of === 'number') return builder.constant(of);
    const node = known.get(of);
    if (node === undefined) throw new Problem('vector-graph', `The node ${of} is used before it is there.`);
    return node;
  };
  for (const { node, primitive, of, repeat = 1 } of nodes) {
    const [first = Number.NaN, second] = of.map(operand);
    let last = first;
    for (let k = 0; k < repeat; k++) last = builder.apply(primitive, last, second);
    known.set(node, last);
  }
  return builder.finish(operand(output));
}
