import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { evaluate } from './evaluate.js';
import type { Graph } from './graph.js';
import { adjoints } from './reverse.js';

/**
 * The first derivatives of all outputs, a row per output and a column per variable: one evaluation, and one walk
 * backward per output.
 * @throws RangeError where `at` has another length than there are variables
 */
export function jacobian<N>(graph: Graph, at: readonly N[], arithmetic: Arithmetic<N>): readonly (readonly N[])[] {
  const evaluation = evaluate(graph, at, arithmetic);
  return graph.outputs.map((output) => adjoints(evaluation, { output }).slice(0, at.length));
}
