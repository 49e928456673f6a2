import { binaryFunctions, unaryFunctions } from '../arithmetic/arithmetic.js';
import { requireShallow } from '../formula/depth.js';
import { parseLong } from '../formula/parse.js';
import { Problem } from '../formula/problem.js';
import { type ArithmeticOperator, children, type Expression, namesIn, partsOf, type Span } from '../formula/syntax.js';
import { placeOf } from '../formula/tokenize.js';
import type { Graph, NodeIndex, Operand } from './graph.js';
import { type GraphBuilder, graphBuilder } from './graphBuilder.js';
import { type PrimitiveId, primitiveIds, primitiveOf } from './primitives/index.js';

type Formula = Expression<string>;

/** A graph, and which part of the formula each of its operations was read from. */
export interface FormulaGraph {
  readonly graph: Graph;
  readonly text: string;
  /** `spans[j]` belongs to node `graph.variables.length + j`. */
  readonly spans: readonly Span[];
}

/** Formulas may call every primitive that has no parameter. */
const callable: ReadonlyMap<string, number> = new Map(
  primitiveIds
    .filter((id) => primitiveOf(id).parameter === undefined)
    .map((id) => [id, primitiveOf(id).arguments.length]),
);
const plainFunctions: ReadonlySet<string> = new Set([...unaryFunctions, ...binaryFunctions]);
const operators: { readonly [O in ArithmeticOperator]: PrimitiveId } = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '^': 'power',
};

/**
 * The graph of a formula such as `x1 / x2 * exp(x2 + x3) - x2^2`. Variables come first, in the order in
 * which the formula reads them. Operations follow as one draws them, level by level and from left to right: an operation on two nodes
 * stands a level above both, one on a single node beside it. Only variables are shared; two equal parts stay two nodes.
 * @throws Problem `formula-…` as `parseExpression` does, `graph-choice` at a comparison or choice, `graph-constant`
 *   where there is no variable
 */
export function graphOfFormula(text: string): FormulaGraph {
  const formula = parseLong(text, callable);
  const names = namesIn(formula);
  if (names.size === 0) {
    throw new Problem('graph-constant', `A derivative needs a variable, such as x; ${text.trim()} has none.`);
  }
  const parts = inOrder(formula, text);
  const builder = graphBuilder();
  const variables = new Map([...names].map((name) => [name, builder.variable(name)]));
  const nodes = new Map<Formula, NodeIndex>();
  const operandOf = (part: Formula): Operand => {
    const node = part.kind === 'name' ? variables.get(part.name) : nodes.get(part);
    if (node !== undefined) return node;
    requireShallow(part, text);
    return builder.constant(part as Expression);
  };
  for (const part of parts) nodes.set(part, applied(part, builder, operandOf));
  return { graph: builder.finish(operandOf(formula)), text, spans: parts.map(({ span }) => span) };
}

/** The operations of a formula, level by level; the sort keeps the order of reading within a level. */
function inOrder(formula: Formula, text: string): readonly Formula[] {
  const constants = new Set<Formula>();
  const levels = new Map<Formula, number>();
  for (const part of partsOf(formula)) {
    const operands = children(part);
    if (canBeConstant(part) && operands.every((operand) => constants.has(operand))) constants.add(part);
    else
      levels.set(part, part.kind === 'name' ? 0 : levelOver(operands.flatMap((operand) => levels.get(operand) ?? [])));
  }
  const operations = [...levels.keys()].filter(({ kind }) => kind !== 'name');
  const choice = operations.findLast(({ kind }) => kind === 'choose' || kind === 'compare');
  if (choice) throw noChoice(choice, text);
  return operations.toSorted((a, b) => (levels.get(a) as number) - (levels.get(b) as number));
}

/** The level of an operation on nodes of these levels. */
function levelOver(below: readonly number[]): number {
  return Math.max(1, ...below.map((level) => level + (below.length > 1 ? 1 : 0)));
}

/** What the arithmetics can compute without a variable is a constant; a call of another primitive is a node. */
function canBeConstant(part: Formula): boolean {
  return part.kind !== 'name' && (part.kind !== 'call' || plainFunctions.has(part.name));
}

function noChoice(part: Formula, text: string): Problem {
  const message = 'A graph has no comparisons or choices; use max, min, abs or relu.';
  return new Problem('graph-choice', message, placeOf(text, part.span));
}

function applied(part: Formula, builder: GraphBuilder, operandOf: (operand: Formula) => Operand): NodeIndex {
  const [first, second] = children(part).map(operandOf) as [Operand, Operand?];
  if (part.kind === 'negate') return builder.apply('negate', first);
  if (part.kind === 'call') return builder.apply(part.name as PrimitiveId, first, second);
  const { operator } = part as Extract<Formula, { kind: 'binary' }>;
  const isFixedPower = operator === '^' && second !== undefined && second < 0;
  return builder.apply(isFixedPower ? 'constant_power' : operators[operator], first, second);
}
