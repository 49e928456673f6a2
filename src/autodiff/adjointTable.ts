import type { Evaluation } from './evaluate.js';
import { type NodeIndex, type Operation, onlyOutput, operationAt, sizeOf } from './graph.js';
import { adjoints, localPartials } from './reverse.js';

/** A local partial: how fast a node moves with one of its operands. */
export interface LocalPartial<N> {
  readonly operand: NodeIndex;
  readonly value: N;
}

/** What a node's adjoint received from one use of the node: the user's adjoint times its local partial. */
export interface Contribution<N> {
  readonly from: NodeIndex;
  readonly value: N;
}

/** One node of a graph with everything that reverse mode knows of it. */
export interface AdjointRow<N> {
  readonly node: NodeIndex;
  readonly value: N;
  /** One per operand that is a node; a node used twice stands twice. */
  readonly partials: readonly LocalPartial<N>[];
  readonly adjoint: N;
  /** Its sum is the adjoint. Empty for the output, whose adjoint is 1, and for what the output does not depend on. */
  readonly received: readonly Contribution<N>[];
}

/**
 * Reverse mode worked out by hand: a row per node, in the order of the list. Of a graph with one output. The adjoints
 * are those of `adjoints`; what was received, added from the last user to the first, comes to them to the bit, which
 * `spec/autodiff/adjointTable.spec.ts` holds on random graphs.
 */
export function adjointTable<N>(evaluation: Evaluation<N>): readonly AdjointRow<N>[] {
  const { graph, arithmetic, values } = evaluation;
  const zero = arithmetic.fromNumber(0);
  const found = adjoints(evaluation);
  const partialsAt = localPartials(evaluation);
  const received = values.map((): Contribution<N>[] => []);
  const partials = Array.from({ length: sizeOf(graph) }, (_, node): readonly LocalPartial<N>[] => {
    const operation = operationAt(graph, node);
    if (operation === undefined) return [];
    const local = nodesOnly(operation, partialsAt(node));
    // What comes behind the output has no part in it.
    if (node > onlyOutput(graph)) return local;
    const adjoint = found[node] as N;
    for (const { operand, value } of local) {
      // As in reverse mode, an adjoint of 0 passes on 0, whatever slope it meets.
      const passed = arithmetic.equal(adjoint, zero) === true ? zero : arithmetic.multiply(adjoint, value);
      received[operand]?.push({ from: node, value: passed });
    }
    return local;
  });
  return values.map((value, node) => ({
    node,
    value,
    partials: partials[node] ?? [],
    adjoint: found[node] as N,
    received: received[node] ?? [],
  }));
}

function nodesOnly<N>({ operands }: Operation, partials: readonly (N | undefined)[]): readonly LocalPartial<N>[] {
  return partials.flatMap((value, k) => (value === undefined ? [] : [{ operand: operands[k] as NodeIndex, value }]));
}
