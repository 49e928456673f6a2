import type { AdjointRow } from '../autodiff/adjointTable.js';
import { type Graph, type NodeIndex, onlyOutput } from '../autodiff/graph.js';
import { nodeFormula, nodeName } from '../autodiff/nodeFormula.js';
import { print } from '../formula/print.js';
import type { Expression } from '../formula/syntax.js';

/** A number, and the node that it has to do with. */
export interface AtNode {
  readonly node: string;
  readonly value: string;
}

/** A number that a submission gave, or that it must have had to give what it gave. */
export interface Yours {
  readonly value: string;
  readonly observed: boolean;
}

/** One node of an adjoint table; numbers are rounded texts. */
export interface AdjointLine {
  readonly name: string;
  readonly formula: Expression<string>;
  readonly value: string;
  /** The node's partial with respect to each node it is computed from. */
  readonly partials: readonly AtNode[];
  readonly adjoint: string;
  /** What the adjoint is the sum of. */
  readonly received: readonly AtNode[];
  /** Beside its value and its adjoint, where a submission's are others. */
  readonly yours?: { readonly value?: Yours; readonly adjoint?: Yours; readonly received?: readonly AtNode[] };
}

/** An adjoint table with its circumstances, ready to be told in any form. */
export interface AdjointDocument {
  /** As it was typed, without spaces around it. */
  readonly formula: string;
  readonly at: Readonly<Record<string, string>>;
  readonly numbers: 'decimal' | 'float64';
  readonly digits: number;
  readonly lines: readonly AdjointLine[];
  readonly output: string;
  /** What the result is called: f, or another letter where a variable is called so. */
  readonly result: string;
  readonly value: string;
  /** By variable. */
  readonly gradient: Readonly<Record<string, string>>;
  /** What a reader has to know besides: conventions at kinks, numbers that did not settle. */
  readonly notes: readonly string[];
}

/** The lines and results of a table. */
export function adjointLines<N>(
  graph: Graph,
  rows: readonly AdjointRow<N>[],
  show: (x: N) => string,
): Pick<AdjointDocument, 'lines' | 'output' | 'result' | 'value' | 'gradient'> {
  const at = (node: NodeIndex, value: N): AtNode => ({ node: nodeName(graph, node), value: show(value) });
  const lines = rows.map(({ node, value, partials, adjoint, received }) => ({
    name: nodeName(graph, node),
    formula: nodeFormula(graph, node),
    value: show(value),
    partials: partials.map((partial) => at(partial.operand, partial.value)),
    adjoint: show(adjoint),
    received: received.map((contribution) => at(contribution.from, contribution.value)),
  }));
  const output = onlyOutput(graph);
  return {
    lines,
    output: nodeName(graph, output),
    result: ['f', 'F', 'h', 'H'].find((name) => !graph.variables.includes(name)) ?? 'result',
    value: lines[output]?.value ?? '',
    gradient: Object.fromEntries(graph.variables.map((name, k) => [name, lines[k]?.adjoint ?? ''])),
  };
}

/** The document for programs; a change of this shape raises `schemaVersion`. */
export function adjointJson({ lines, ...circumstances }: AdjointDocument, version: string): object {
  return {
    assay: version,
    schemaVersion: 1,
    ...circumstances,
    nodes: lines.map((line) => ({ ...line, formula: print(line.formula) })),
  };
}
