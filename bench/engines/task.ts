import { type Graph, slotsOf } from '../../src/autodiff/graph.js';
import { type PrimitiveId, primitiveIds, primitiveOf } from '../../src/autodiff/primitives/index.js';
import { print } from '../../src/formula/print.js';

/** One operation: its operands are nodes by their index, variables first, or constants. */
export interface Step {
  readonly id: PrimitiveId;
  readonly operands: readonly ({ readonly node: number } | { readonly constant: number })[];
}

/** A graph as every engine is told it, one operation after the other; the last node is the output. */
export interface Task {
  readonly variables: readonly string[];
  readonly steps: readonly Step[];
}

/** What engines are told of a graph whose output is its last node. */
export function taskOf({ variables, operations, operands, constants }: Graph): Task {
  const values = constants.map((constant) => Number(print(constant)));
  const steps = Array.from(operations, (code, j): Step => {
    const id = primitiveIds[code] as PrimitiveId;
    const own = operands.subarray(2 * j, 2 * j + slotsOf(primitiveOf(id)));
    const step = (operand: number) => (operand < 0 ? { constant: values[-1 - operand] as number } : { node: operand });
    return { id, operands: Array.from(own, step) };
  });
  return { variables, steps };
}
