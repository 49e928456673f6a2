import { type Graph, type NodeIndex, type Operation, onlyOutput, operationAt } from '../autodiff/graph.js';
import { nodeFormula, nodeName } from '../autodiff/nodeFormula.js';
import { derive } from '../formula/derive.js';
import { parseExpression } from '../formula/parse.js';
import { product, sum } from '../formula/simplify.js';
import { substitute } from '../formula/substitute.js';
import { type Equation, type Expression, namesIn } from '../formula/syntax.js';
import type { Plan, PlanLine } from './plan.js';

const nowhere = { start: 0, end: 0 };
const named = (name: string): Expression => ({ kind: 'name', name, span: nowhere });

/**
 * A graph at a point: the values of its nodes, then their adjoints from the output backward, then the gradient.
 * @param at decimal texts, in the order of the variables
 */
export function graphPlan(graph: Graph, at: readonly string[]): Plan {
  const nodes = Array.from({ length: onlyOutput(graph) + 1 }, (_, node) => node);
  const values = nodes.map((node) => line(nodeName(graph, node), valueFormula(graph, node), {}));
  const formulas = adjointFormulas(graph);
  const adjoints = nodes.toReversed().map((node) => {
    const name = nodeName(graph, node);
    const aliases = [`df/d${name}`, `${name}_bar`, `bar_${name}`];
    return line(adjointOf(name), formulas[node] as Expression, { label: `∂f/∂${name}`, aliases });
  });
  const gradient = graph.variables.map((variable, node) =>
    line(`gradient_${variable}`, formulas[node] as Expression, {
      label: `∂f/∂${variable}`,
      aliases: [`df/d${variable}`],
    }),
  );
  const givens = new Map(graph.variables.map((name, k) => [name, at[k] as string]));
  return { givens, lines: withNames([...givens.keys()], [...values, ...adjoints, ...gradient]) };
}

const adjointOf = (name: string): string => `adjoint_${name}`;

type Draft = Pick<PlanLine, 'id' | 'label' | 'aliases' | 'equation'>;

function line(id: string, expression: Expression, { label = id, aliases = [] }: Partial<Draft>): Draft {
  return { id, label, aliases, equation: { target: id, expression, span: nowhere } satisfies Equation };
}

/** A slip may take another name of the line, or the value of a node for its adjoint and the reverse. */
function withNames(givens: readonly string[], drafts: readonly Draft[]): readonly PlanLine[] {
  const ids = drafts.map(({ id }) => id);
  return drafts.map((draft) => {
    const read = [...namesIn(draft.equation.expression)];
    const besides = read.map((name) => (name.startsWith('adjoint_') ? name.slice('adjoint_'.length) : adjointOf(name)));
    const values = [...new Set([...read, ...besides])].filter((name) => ids.includes(name) || givens.includes(name));
    const binding = new Map(values.map((name) => [name, name]));
    return { ...draft, binding, known: [], names: { hyperparameters: [], values, counter: 't' } };
  });
}

/** What a node computes of other nodes, in functions that every arithmetic knows. */
function valueFormula(graph: Graph, node: NodeIndex): Expression {
  const operation = operationAt(graph, node);
  if (operation === undefined) return nodeFormula(graph, node) as Expression;
  return substitute(parseExpression(operation.primitive.value), namesAt(graph, operation));
}

/**
 * By node, from the output backward: the sum over the nodes that use it, the user's adjoint times the local partial.
 * What would be no more than another adjoint is written as that one is.
 */
function adjointFormulas(graph: Graph): readonly Expression[] {
  const formulas: Expression[] = [];
  const written = new Map<string, Expression>();
  for (let node = onlyOutput(graph); node >= 0; node--) {
    const sum = node === onlyOutput(graph) ? one : sharesOf(graph, node);
    const formula = (sum.kind === 'name' ? written.get(sum.name) : undefined) ?? sum;
    formulas[node] = formula;
    if (formula.kind !== 'number') written.set(adjointOf(nodeName(graph, node)), formula);
  }
  return formulas;
}

const one: Expression = { kind: 'number', text: '1', span: nowhere };

function sharesOf(graph: Graph, node: NodeIndex): Expression {
  const shares: Expression[] = [];
  for (let user = onlyOutput(graph); user > node; user--) {
    const operation = operationAt(graph, user);
    if (operation === undefined) break;
    for (const [place, argument] of operation.primitive.arguments.entries()) {
      if (operation.operands[place] !== node) continue;
      shares.push(product(named(adjointOf(nodeName(graph, user))), partialOf(graph, operation, node, argument)));
    }
  }
  const [first = { ...one, text: '0' }, ...others] = shares;
  return others.reduce((total, share) => sum(total, share), first);
}

/** An operator is differentiated as a person would do it; a function, or an operand that is used twice, as its primitive says. */
function partialOf(graph: Graph, operation: Operation, node: NodeIndex, argument: string): Expression {
  const formula = nodeFormula(graph, operation.node);
  const isPlain = formula.kind !== 'call' && new Set(operation.operands).size > 1;
  if (isPlain) return derive(formula as Expression, nodeName(graph, node));
  return substitute(parseExpression(operation.primitive.partials[argument] as string), namesAt(graph, operation));
}

/** What the names of a primitive's formulas are at a node: its operands, and y for its own value. */
function namesAt(graph: Graph, { node, primitive, operands }: Operation): ReadonlyMap<string, Expression> {
  const formal = [...primitive.arguments, ...(primitive.parameter === undefined ? [] : [primitive.parameter])];
  const actual = operands.map((operand) =>
    operand < 0 ? (graph.constants[-1 - operand] as Expression) : named(nodeName(graph, operand)),
  );
  return new Map([
    ['y', named(nodeName(graph, node))],
    ...formal.map((name, place) => [name, actual[place] as Expression] as const),
  ]);
}
