import type { Decimal } from 'decimal.js';
import { domainText } from '../autodiff/domainText.js';
import type { Evaluation } from '../autodiff/evaluate.js';
import type { NodeIndex, Operand } from '../autodiff/graph.js';
import type { FormulaGraph } from '../autodiff/graphOfFormula.js';
import { nodeFormula, nodeName } from '../autodiff/nodeFormula.js';
import { firstInfiniteSlope, firstOutsideDomain, firstUndefinedValue, type Undefined } from '../autodiff/soundness.js';
import { print } from '../formula/print.js';
import { Problem } from '../formula/problem.js';
import { placeOf } from '../formula/tokenize.js';
import { showNumber } from '../reporting/number.js';

/** A longer part of a formula is told by the names of its nodes. */
const longestQuote = 40;

/** @throws Problem `graph-domain` that says which node has no value, and at which numbers */
export function requireValues(read: FormulaGraph, evaluation: Evaluation<Decimal>): void {
  const outside = firstOutsideDomain(evaluation);
  const needed = outside && domainText(outside.operation.primitive, operandNames(read, outside));
  if (needed) throw problemAt('graph-domain', `needs ${needed.text}`, read, { ...outside, told: needed.operands });
  const found = firstUndefinedValue(evaluation);
  if (found) throw problemAt('graph-domain', 'has no finite value', read, found);
}

/** What to say where an adjoint is not finite though every value is. */
export function infiniteSlope(read: FormulaGraph, evaluation: Evaluation<Decimal>): Problem {
  const found = firstInfiniteSlope(evaluation);
  if (found) return problemAt('graph-slope', 'has no finite slope', read, found);
  return new Problem('graph-slope', 'The derivative is larger than any number here.');
}

/** A node under its name and as the person wrote it: `v3 = log(x - 3)`; a variable's own name. */
export function quoted({ graph, text, spans }: FormulaGraph, node: NodeIndex): string {
  const span = spans[node - graph.variables.length];
  if (span === undefined) return graph.variables[node] as string;
  const own = unwrapped(text.slice(span.start, span.end).replaceAll(/\s+/g, ' '));
  return `${nodeName(graph, node)} = ${own.length > longestQuote ? print(nodeFormula(graph, node)) : own}`;
}

/** Without the parentheses around the whole, which a span includes. */
function unwrapped(text: string): string {
  if (!text.startsWith('(')) return text;
  let open = 0;
  const close = [...text].findIndex((character) => {
    open += character === '(' ? 1 : character === ')' ? -1 : 0;
    return open === 0;
  });
  return close === text.length - 1 ? unwrapped(text.slice(1, -1).trim()) : text;
}

/** Which node, at which values, and the part of the formula that it was read from. */
function problemAt(
  code: string,
  what: string,
  read: FormulaGraph,
  { operation, operands, told = [0, 1] }: Undefined & { readonly told?: readonly number[] },
): Problem {
  const { node, operands: sources } = operation;
  // A constant that is no number says all.
  const isAmiss = told.some((k) => (sources[k] ?? 0) < 0 && operands[k]?.isFinite() === false);
  const facts = told.flatMap((k) => {
    const [source, value] = [sources[k], operands[k]];
    if (source === undefined || value === undefined) return [];
    if ((source < 0 || isAmiss) && value.isFinite()) return [];
    return [`${source < 0 ? constantText(read, source) : quoted(read, source)} is ${showNumber(value)}`];
  });
  const span = read.spans[node - read.graph.variables.length];
  const sentence = [`${quoted(read, node)} ${what}`, [...new Set(facts)].join(' and ')].filter(Boolean).join('; ');
  return new Problem(code, `${sentence}.`, span && placeOf(read.text, span));
}

function operandNames(read: FormulaGraph, { operation }: Undefined): readonly string[] {
  return operation.operands.map((operand) => {
    if (operand < 0) return constantText(read, operand);
    return read.graph.variables[operand] ?? nodeName(read.graph, operand);
  });
}

function constantText({ graph }: FormulaGraph, operand: Operand): string {
  return print(graph.constants[-1 - operand] as Parameters<typeof print>[0]);
}
