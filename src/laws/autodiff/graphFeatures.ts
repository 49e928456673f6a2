import { sizeOf } from '../../autodiff/graph.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';

/** What a request has that another may not, counted so that a law that passes shows what it has seen. */
export function graphFeatures({ graph, at, probes }: GradientRequest): readonly string[] {
  const uses = Array.from({ length: sizeOf(graph) }, () => 0);
  for (const [k, operand] of graph.operands.entries()) {
    // An operation with one operand has it in both places.
    const isRepeated = k % 2 === 1 && operand === graph.operands[k - 1];
    if (operand >= 0 && !isRepeated) uses[operand] = (uses[operand] ?? 0) + 1;
  }
  const features: [string, boolean][] = [
    ['one operation', graph.operations.length === 1],
    ['several operations', graph.operations.length > 1],
    ['several variables', at.length > 1],
    ['a node used twice', uses.some((count) => count > 1)],
    ['a constant', graph.constants.length > 0],
    ['a negative argument', at.some((x) => x < 0)],
    ['a probe', probes !== undefined],
  ];
  return features.filter(([, present]) => present).map(([name]) => name);
}
