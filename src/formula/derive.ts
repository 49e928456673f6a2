import type { BinaryFunction, UnaryFunction } from '../arithmetic/arithmetic.js';
import { parseExpression } from './parse.js';
import { constant, difference, negation, numberIn, power, product, quotient, sum } from './simplify.js';
import { children, type Expression, namesIn, withChildren } from './syntax.js';

/** The derivative of each function at `u`. At 0, `abs` and `sign` have none; what stands here is the usual choice. */
const slopes: { readonly [F in UnaryFunction]: string } = {
  sqrt: '1 / (2 * sqrt(u))',
  exp: 'exp(u)',
  log: '1 / u',
  log1p: '1 / (1 + u)',
  expm1: 'exp(u)',
  sin: 'cos(u)',
  cos: '-sin(u)',
  tan: '1 + tan(u)^2',
  sinh: 'cosh(u)',
  cosh: 'sinh(u)',
  tanh: '1 - tanh(u)^2',
  arctan: '1 / (1 + u^2)',
  erf: 'exp(-u^2) / sqrt(arctan(1))',
  erfc: '-(exp(-u^2) / sqrt(arctan(1)))',
  abs: 'sign(u)',
  sign: '0',
};

/**
 * The derivative of a formula by one of its names, as a formula, shortened where that is plain (`theta^2` gives
 * `2 * theta`). It holds wherever the formula itself has a derivative: not on a kink, nor where branches meet.
 */
export function derive(node: Expression, name: string): Expression {
  if (!namesIn(node).has(name)) return constant(0);
  switch (node.kind) {
    case 'number':
    case 'compare':
      return constant(0);
    case 'name':
      return constant(1);
    case 'negate':
      return negation(derive(node.operand, name));
    case 'choose':
      return choice(node.condition, derive(node.whenTrue, name), derive(node.whenFalse, name));
    case 'call':
      return deriveCall(node, name);
    case 'binary':
      return deriveBinary(node, name);
  }
}

const nowhere = { start: 0, end: 0 };

function choice(condition: Expression, whenTrue: Expression, whenFalse: Expression): Expression {
  return { kind: 'choose', condition, whenTrue, whenFalse, span: nowhere };
}

function deriveCall(node: Extract<Expression, { kind: 'call' }>, name: string): Expression {
  const [first, second] = node.operands as readonly [Expression, Expression];
  if (node.name === 'max' || node.name === 'min') {
    const condition: Expression = {
      kind: 'compare',
      operator: node.name === 'max' ? '>=' : '<=',
      left: first,
      right: second,
      span: nowhere,
    };
    return choice(condition, derive(first, name), derive(second, name));
  }
  return product(withU(parseExpression(slopes[node.name]), first), derive(first, name));
}

function withU(node: Expression, u: Expression): Expression {
  if (node.kind === 'name') return u;
  return withChildren(
    node,
    children(node).map((part) => withU(part, u)),
  );
}

function deriveBinary(node: Extract<Expression, { kind: 'binary' }>, name: string): Expression {
  const { left, right } = node;
  const [leftSlope, rightSlope] = [derive(left, name), derive(right, name)];
  switch (node.operator) {
    case '+':
      return sum(leftSlope, rightSlope);
    case '-':
      return difference(leftSlope, rightSlope);
    case '*':
      return sum(product(leftSlope, right), product(left, rightSlope));
    case '/':
      if (numberIn(rightSlope)?.isZero()) return quotient(leftSlope, right);
      return quotient(difference(product(leftSlope, right), product(left, rightSlope)), power(right, constant(2)));
    case '^':
      if (numberIn(rightSlope)?.isZero()) {
        return product(product(right, power(left, difference(right, constant(1)))), leftSlope);
      }
      return product(node, derivePowerLogarithm(node, leftSlope, rightSlope));
  }
}

/** The derivative of v · log(u), by which u^v is multiplied. */
function derivePowerLogarithm(
  { left, right }: Extract<Expression, { kind: 'binary' }>,
  leftSlope: Expression,
  rightSlope: Expression,
): Expression {
  const logarithm: Expression = {
    kind: 'call',
    name: 'log' satisfies UnaryFunction | BinaryFunction,
    operands: [left],
    span: nowhere,
  };
  return sum(product(rightSlope, logarithm), quotient(product(right, leftSlope), left));
}
