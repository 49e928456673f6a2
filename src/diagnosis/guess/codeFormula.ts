import type { AnyNode, CallExpression } from 'acorn';
import {
  type BinaryFunction,
  binaryFunctions,
  type UnaryFunction,
  unaryFunctions,
} from '../../arithmetic/arithmetic.js';
import { type ArithmeticOperator, type Expression, partBelow } from '../../formula/syntax.js';

const nowhere = { start: 0, end: 0 };

const operators: Readonly<Record<string, ArithmeticOperator>> = {
  ...{ '+': '+', '-': '-', '*': '*', '/': '/', '**': '^' },
  ...{ '+=': '+', '-=': '-', '*=': '*', '/=': '/', '**=': '^' },
};

/**
 * What a piece of a program computes, as a formula of the names in it: arithmetic, and the functions of `Math`. Of
 * `this.m[i]`, `state?.m[i] ?? 0` and `this.m.get(i)` the name is `m`. `undefined` for all that is no arithmetic.
 */
export function codeFormula(node: AnyNode | null | undefined): Expression | undefined {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'number' ? { kind: 'number', text: String(node.value), span: nowhere } : undefined;
    case 'UnaryExpression':
      return node.operator === '-' ? negated(codeFormula(node.argument)) : undefined;
    case 'BinaryExpression':
      return combined(operators[node.operator], codeFormula(node.left), codeFormula(node.right));
    case 'AssignmentExpression':
      return node.operator === '='
        ? undefined
        : combined(operators[node.operator], codeFormula(node.left), codeFormula(node.right));
    case 'LogicalExpression':
      return node.operator === '??' || node.operator === '||' ? codeFormula(node.left) : undefined;
    case 'CallExpression':
      return calledFormula(node) ?? nameOf(node);
    default:
      return nameOf(node);
  }
}

function negated(operand: Expression | undefined): Expression | undefined {
  return operand && { kind: 'negate', operand, span: nowhere };
}

function combined(
  operator: ArithmeticOperator | undefined,
  left: Expression | undefined,
  right: Expression | undefined,
): Expression | undefined {
  if (operator === undefined || left === undefined || right === undefined) return undefined;
  const whole: Expression = { kind: 'binary', operator, left, right, span: nowhere };
  // What reads the tree later goes down into it.
  return partBelow(whole, deepest) ? undefined : whole;
}

/** Deeper than any step is written in one piece. */
const deepest = 60;

/** A name for a number that is kept somewhere; `undefined` where it has none. */
function nameOf(node: AnyNode | null | undefined): Expression | undefined {
  switch (node?.type) {
    case 'Identifier':
      return { kind: 'name', name: node.name, span: nowhere };
    case 'ChainExpression':
      return codeFormula(node.expression);
    case 'MemberExpression':
      if (node.computed) return nameOf(node.object);
      return node.property.type === 'Identifier' || node.property.type === 'PrivateIdentifier'
        ? { kind: 'name', name: node.property.name, span: nowhere }
        : undefined;
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && propertyOf(node) === 'get'
        ? nameOf(node.callee.object)
        : undefined;
    default:
      return undefined;
  }
}

function propertyOf({ callee }: CallExpression): string | undefined {
  if (callee.type !== 'MemberExpression' || callee.computed) return undefined;
  return callee.property.type === 'Identifier' ? callee.property.name : undefined;
}

/** A function of `Math`; of `pow` the operator. */
function calledFormula(node: CallExpression): Expression | undefined {
  const { callee } = node;
  const isMath =
    callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Math';
  const name = isMath ? propertyOf(node) : undefined;
  if (name === undefined) return undefined;
  const operands = node.arguments.map((argument) => codeFormula(argument));
  if (operands.some((operand) => operand === undefined)) return undefined;
  const [first, second] = operands;
  if (name === 'pow') return combined('^', first, second);
  const known = operands.length === 1 ? unaryFunctions : binaryFunctions;
  if (!(known as readonly string[]).includes(name)) return undefined;
  return {
    kind: 'call',
    name: name as UnaryFunction | BinaryFunction,
    operands: operands as Expression[],
    span: nowhere,
  };
}
