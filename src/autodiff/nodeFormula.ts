import type { ArithmeticOperator, Expression } from '../formula/syntax.js';
import { type Graph, type NodeIndex, type Operand, operationAt } from './graph.js';

const nowhere = { start: 0, end: 0 };
const operators: ReadonlyMap<string, ArithmeticOperator> = new Map([
  ['add', '+'],
  ['subtract', '-'],
  ['multiply', '*'],
  ['divide', '/'],
  ['power', '^'],
  ['constant_power', '^'],
]);

const prefixes = ['v', 'w', 'u', 'n'] as const;
const known = new WeakMap<Graph, string>();

/** The name of a node as it is printed: v1, v2, …, or w1, w2, … where a variable is called v1, and so on. */
export function nodeName(graph: Graph, node: NodeIndex): string {
  const prefix = known.get(graph) ?? freePrefix(graph);
  known.set(graph, prefix);
  return `${prefix}${node + 1}`;
}

function freePrefix({ variables }: Graph): string {
  const taken = new Set(variables.map((name) => /^(.+?)\d+$/.exec(name)?.[1]));
  let longer = 'node_';
  while (taken.has(longer)) longer += '_';
  return prefixes.find((prefix) => !taken.has(prefix)) ?? longer;
}

/** What a node computes, over the names of the nodes it is computed from: `v1 / v2`; a variable's own name. */
export function nodeFormula(graph: Graph, node: NodeIndex): Expression<string> {
  const operation = operationAt(graph, node);
  if (operation === undefined) return { kind: 'name', name: graph.variables[node] as string, span: nowhere };
  const parts = operation.operands.map((operand) => operandFormula(graph, operand));
  const [left, right] = parts as [Expression, Expression];
  const { id } = operation.primitive;
  const operator = operators.get(id);
  if (operator !== undefined) return { kind: 'binary', operator, left, right, span: nowhere };
  if (id === 'negate') return { kind: 'negate', operand: left, span: nowhere };
  return { kind: 'call', name: id, operands: parts, span: nowhere };
}

function operandFormula(graph: Graph, operand: Operand): Expression {
  if (operand < 0) return graph.constants[-1 - operand] as Expression;
  return { kind: 'name', name: nodeName(graph, operand), span: nowhere };
}
