import { type Enclosure, enclosure } from '../../../src/arithmetic/enclosure.js';
import { evaluate } from '../../../src/autodiff/evaluate.js';
import { type Graph, type NodeIndex, onlyOutput } from '../../../src/autodiff/graph.js';
import { adjoints, localPartials } from '../../../src/autodiff/reverse.js';

export const enclosed = enclosure();

/** Something that says what the gradient of a graph's only output is, in enclosures. */
export type Engine = (graph: Graph, at: readonly Enclosure[]) => readonly Enclosure[];

/** Reverse mode as it is. */
export const rightEngine: Engine = (graph, at) => adjoints(evaluate(graph, at, enclosed)).slice(0, at.length);

/** What happens to the adjoint of an operand when a node hands on its own. */
type Handing = (before: Enclosure, adjoint: Enclosure, partial: Enclosure, argument: number) => Enclosure;

const { add, multiply, negate } = enclosed;

/** Reverse mode with one thing wrong, whatever the primitives say. */
const faults = {
  'the adjoint is overwritten': (_before, adjoint, partial) => multiply(adjoint, partial),
  'the adjoint is not multiplied by': (before, _adjoint, partial) => add(before, partial),
  'the partial is not multiplied by': (before, adjoint) => add(before, adjoint),
  'the second operand gets nothing': (before, adjoint, partial, argument) =>
    argument === 1 ? before : add(before, multiply(adjoint, partial)),
  'the second operand gets its adjoint negated': (before, adjoint, partial, argument) =>
    add(before, argument === 1 ? negate(multiply(adjoint, partial)) : multiply(adjoint, partial)),
} satisfies Readonly<Record<string, Handing>>;

/** What can be wrong with an engine. */
export type Fault = keyof typeof faults;

/** An engine that has a fault. */
export function faultyEngine(fault: Fault): Engine {
  return (graph, at) => {
    const evaluation = evaluate(graph, at, enclosed);
    const partialsAt = localPartials(evaluation);
    const first = graph.variables.length;
    const found = evaluation.values.map(() => enclosed.fromNumber(0));
    found[onlyOutput(graph)] = enclosed.fromNumber(1);
    for (let node = onlyOutput(graph); node >= first; node--) {
      for (const [k, partial] of partialsAt(node).entries()) {
        const operand = graph.operands[2 * (node - first) + k] as NodeIndex;
        if (partial === undefined) continue;
        found[operand] = faults[fault](found[operand] as Enclosure, found[node] as Enclosure, partial, k);
      }
    }
    return found.slice(0, first);
  };
}
