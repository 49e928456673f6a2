import { print } from '../formula/print.js';
import type { AdjointDocument } from './adjointDocument.js';

/**
 * The graph for Graphviz: a node shows its formula, value and adjoint, an edge the local partial by which adjoints
 * travel back along it.
 */
export function adjointDot({ formula, lines, output, result, gradient }: AdjointDocument): string {
  const variables = Object.keys(gradient).length;
  const nodes = lines.map(({ name, formula: computed, value, adjoint }, index) => {
    const label = [`${name} = ${print(computed)}`, `value ${value}`, `adjoint ${adjoint}`].map(escaped).join('\\n');
    const shape = index < variables ? 'ellipse' : name === output ? 'doubleoctagon' : 'box';
    return `  ${name} [label="${label}", shape=${shape}];`;
  });
  const edges = lines.flatMap(({ name, partials }) =>
    partials.map(({ node, value }) => `  ${node} -> ${name} [label="${escaped(value)}"];`),
  );
  const title = `  label="${result} = ${escaped(formula)}";`;
  return ['digraph f {', '  rankdir=LR;', title, ...nodes, ...edges, '}', ''].join('\n');
}

/** A text inside the quotes of a DOT string; a formula may be typed over several lines. */
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/\s+/g, ' ');
