import type { Expression } from '../formula/syntax.js';
import { primitiveIds, primitiveOf } from './primitives/index.js';
import type { AnyPrimitive } from './primitives/primitive.js';

/** A node by its place in the list, from 0; printed as v1, v2, … */
export type NodeIndex = number;

/** What an operation is applied to: the index of an earlier node, or a constant, −1 for the first, −2 for the second. */
export type Operand = number;

/**
 * A computation as a list of nodes, each computed from earlier ones: first the variables, then the operations. What is
 * used by many is one node; constants are operands, not nodes. Nothing here is changed once it is built, and nothing
 * that is computed is kept here.
 * Source: Wengert (1964), "A simple automatic derivative evaluation program".
 */
export interface Graph {
  readonly variables: readonly string[];
  /** Formulas without names. */
  readonly constants: readonly Expression[];
  /** `operations[j]` is the place in `primitiveIds` of what node `variables.length + j` applies. */
  readonly operations: Readonly<Uint8Array>;
  /** `operands[2 * j]` and `operands[2 * j + 1]`; where there is only one, both are the same. */
  readonly operands: Readonly<Int32Array>;
  /** At least one; most graphs have one. */
  readonly outputs: readonly NodeIndex[];
}

/** One operation of a graph, spelled out. */
export interface Operation {
  readonly node: NodeIndex;
  readonly primitive: AnyPrimitive;
  /** As many as the primitive has arguments, and its parameter behind them. */
  readonly operands: readonly Operand[];
}

/** How many nodes a graph has. */
export function sizeOf(graph: Graph): number {
  return graph.variables.length + graph.operations.length;
}

/** The operation of a node, or `undefined` for a variable. */
export function operationAt(graph: Graph, node: NodeIndex): Operation | undefined {
  const place = node - graph.variables.length;
  const id = primitiveIds[graph.operations[place] ?? -1];
  if (id === undefined) return undefined;
  const primitive = primitiveOf(id);
  return { node, primitive, operands: Array.from(graph.operands.subarray(2 * place, 2 * place + slotsOf(primitive))) };
}

/** What the operation of a node is applied to in its first (0) or second (1) place. */
export function operandAt({ variables, operands }: Graph, node: NodeIndex, place: number): Operand {
  return operands[2 * (node - variables.length) + place] as Operand;
}

/** The place in `primitiveIds` of what a node applies. */
export function codeAt({ variables, operations }: Graph, node: NodeIndex): number {
  return operations[node - variables.length] as number;
}

/** How many operands a primitive is applied to: its arguments and its parameter. */
export function slotsOf(primitive: AnyPrimitive): number {
  return primitive.arguments.length + (primitive.parameter === undefined ? 0 : 1);
}

/** The only output. @throws RangeError where a graph has several */
export function onlyOutput({ outputs }: Graph): NodeIndex {
  const [output, second] = outputs;
  if (output === undefined || second !== undefined) {
    throw new RangeError(`The graph has ${outputs.length} outputs; a gradient needs exactly one.`);
  }
  return output;
}
