import { parseExpression } from '../formula/parse.js';
import { type Expression, namesIn } from '../formula/syntax.js';
import { type Graph, type NodeIndex, type Operand, slotsOf } from './graph.js';
import { type PrimitiveId, primitiveIds, primitiveOf } from './primitives/index.js';

/** Writes a graph node by node. Variables come first; an operation is applied to what is already there. */
export interface GraphBuilder {
  /** A new variable. @throws RangeError behind the first operation, or for a name that is taken */
  variable(name: string): NodeIndex;
  /** A constant: a formula without names, or a double, which stands for its shortest decimal. @throws RangeError */
  constant(value: string | number | Expression): Operand;
  /**
   * A new node. @throws RangeError for an operand that is not there, for another number of operands than the primitive
   * takes, and for a parameter that is no constant
   */
  apply(primitive: PrimitiveId, first: Operand, second?: Operand): NodeIndex;
  /** The graph as written so far. @throws RangeError without an output or for one that is not there */
  finish(...outputs: readonly NodeIndex[]): Graph;
}

const codes = new Map(primitiveIds.map((id, code) => [id, { code, slots: slotsOf(primitiveOf(id)) }]));
const withParameter = new Set(primitiveIds.filter((id) => primitiveOf(id).parameter !== undefined));

/** A builder of one graph. */
export function graphBuilder(): GraphBuilder {
  const variables: string[] = [];
  const constants: Expression[] = [];
  const known = new Map<string | number, Operand>();
  let operations = new Uint8Array(64);
  let operands = new Int32Array(128);
  let count = 0;
  const isThere = (operand: Operand) =>
    Number.isInteger(operand) && operand < variables.length + count && operand >= -constants.length;
  const addConstant = (value: Expression) => -constants.push(value);
  return {
    variable(name) {
      if (count > 0) throw new RangeError(`The variable ${name} comes behind an operation; variables come first.`);
      if (variables.includes(name)) throw new RangeError(`There is a variable ${name} already.`);
      return variables.push(name) - 1;
    },
    constant(value) {
      if (typeof value === 'object') return addConstant(value);
      const operand = known.get(value) ?? addConstant(closedFormula(value));
      known.set(value, operand);
      return operand;
    },
    apply(primitive, first, second = first) {
      const { code, slots } = codes.get(primitive) as { code: number; slots: number };
      if (!isThere(first) || !isThere(second)) throw new RangeError(`${primitive} has an operand that is not there.`);
      if (slots === 1 && second !== first) throw new RangeError(`${primitive} takes one operand.`);
      if (second >= 0 && withParameter.has(primitive)) throw new RangeError(`${primitive} has a constant behind it.`);
      if (count === operations.length) {
        operations = enlarged(operations, new Uint8Array(2 * count));
        operands = enlarged(operands, new Int32Array(4 * count));
      }
      operations[count] = code;
      operands[2 * count] = first;
      operands[2 * count + 1] = second;
      return variables.length + count++;
    },
    finish(...outputs) {
      if (outputs.length === 0) throw new RangeError('A graph has at least one output.');
      if (outputs.some((node) => node < 0 || !isThere(node))) throw new RangeError('An output is not there.');
      return {
        variables: [...variables],
        constants: [...constants],
        operations: operations.slice(0, count),
        operands: operands.slice(0, 2 * count),
        outputs,
      };
    },
  };
}

function enlarged<A extends Uint8Array | Int32Array>(from: A, into: A): A {
  into.set(from);
  return into;
}

function closedFormula(value: string | number): Expression {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} is no constant.`);
  const expression = parseExpression(String(value));
  if (namesIn(expression).size > 0) throw new RangeError(`The constant ${value} has a name in it.`);
  return expression;
}
