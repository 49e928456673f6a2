import { float64 } from '../arithmetic/float64.js';
import { bind } from '../formula/evaluate.js';
import { javascript, runnable } from '../formula/javascript.js';
import { parseExpression } from '../formula/parse.js';
import { formulaNames } from './boundPrimitives.js';
import { checkLength } from './evaluate.js';
import { type Graph, type NodeIndex, onlyOutput } from './graph.js';
import { primitiveIds, primitiveOf } from './primitives/index.js';
import type { AnyPrimitive } from './primitives/primitive.js';

/** Runs over all operations of a graph, in place. Numbers lie as constants, then nodes; `shift` is how many constants. */
type Program = (
  operations: Readonly<Uint8Array>,
  operands: Readonly<Int32Array>,
  layout: { readonly variables: number; readonly shift: number; readonly last: number },
  values: Float64Array,
  adjoints: Float64Array,
) => void;

interface Programs {
  readonly forward: Program;
  readonly backward: Program;
}

let programs: Programs | undefined;

/** The value of every constant, the last one first, and then of every node, in doubles: to the bit what `evaluate` gives over float64. */
export function evaluateFloat64(graph: Graph, at: ArrayLike<number>): Float64Array {
  checkLength(graph, at.length);
  const shift = graph.constants.length;
  const values = new Float64Array(shift + at.length + graph.operations.length);
  // Operand −1 is the first constant and lies just below the nodes.
  values.set(graph.constants.map((constant) => bind(constant, new Map(), float64)([], 0)).reverse());
  values.set(at, shift);
  const layout = { variables: at.length, shift, last: graph.operations.length - 1 };
  compiled().forward(graph.operations, graph.operands, layout, values, values);
  return values;
}

/**
 * The derivative of an output with respect to every node, to the bit what `adjoints` gives over float64.
 * @param values as `evaluateFloat64` has computed them
 */
export function adjointsFloat64(graph: Graph, values: Float64Array, output = onlyOutput(graph)): Float64Array {
  const shift = graph.constants.length;
  const variables = graph.variables.length;
  const adjoints = new Float64Array(values.length);
  adjoints[shift + output] = 1;
  const layout = { variables, shift, last: output - variables };
  compiled().backward(graph.operations, graph.operands, layout, values, adjoints);
  return adjoints.subarray(shift);
}

/** The value and gradient of a graph's only output, in doubles: the fast road to what `gradientOver` gives. */
export function gradientFloat64(graph: Graph, at: ArrayLike<number>): { value: number; gradient: Float64Array } {
  const output: NodeIndex = onlyOutput(graph);
  const values = evaluateFloat64(graph, at);
  const gradient = adjointsFloat64(graph, values, output).slice(0, graph.variables.length);
  return { value: values[graph.constants.length + output] as number, gradient };
}

/** Both programs, written from the table when they are first run. */
function compiled(): Programs {
  programs ??= { forward: runnable(forwardSource()), backward: runnable(backwardSource()) };
  return programs;
}

const head = '"use strict";\nreturn (operations, operands, { variables, shift, last }, values, adjoints) => {';
// As `operandAt` reads them: the operands of operation j stand at 2j and 2j + 1.
const operandsRead = `const k = operands[2 * j], l = operands[2 * j + 1];
const a = values[shift + k], b = values[shift + l];`;

function forwardSource(): string {
  const cases = primitiveIds.map((id, code) => {
    const primitive = primitiveOf(id);
    return `case ${code}: y = ${formulaSource(primitive, primitive.value)}; break;`;
  });
  const node = 'values[shift + variables + j] = y;';
  const loop = ['for (let j = 0; j <= last; j++) {', operandsRead, 'let y;', dispatch(cases), node, '}'];
  return [head, ...loop, '};'].join('\n');
}

function backwardSource(): string {
  const cases = primitiveIds.map((id, code) => `case ${code}: ${contributions(primitiveOf(id))} break;`);
  const node = `const d = adjoints[shift + variables + j];
if (d === 0) continue;
const y = values[shift + variables + j];`;
  const loop = ['for (let j = last; j >= 0; j--) {', node, operandsRead, dispatch(cases), '}'];
  return [head, ...loop, '};'].join('\n');
}

/** What one operation adds to the adjoints of its operands; a constant has none. */
function contributions(primitive: AnyPrimitive): string {
  return primitive.arguments
    .map((name, k) => {
      const operand = k === 0 ? 'k' : 'l';
      const partial = formulaSource(primitive, primitive.partials[name] as string);
      return `if (${operand} >= 0) adjoints[shift + ${operand}] += d * ${partial};`;
    })
    .join(' ');
}

function dispatch(cases: readonly string[]): string {
  return ['switch (operations[j]) {', ...cases, '}'].join('\n');
}

/** A formula of a primitive, over the operands a and b and the value y. */
function formulaSource(primitive: AnyPrimitive, formula: string): string {
  const variables = new Map([...formulaNames(primitive)].map(([name, slot]) => [name, 'aby'[slot] as string]));
  return javascript(parseExpression(formula), variables);
}
