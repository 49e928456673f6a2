import type { Decimal } from 'decimal.js';
import { decimal } from '../arithmetic/decimal.js';
import { type Expression, sameExpression } from './syntax.js';

/* Builders of formulas that leave out what does not count: + 0, · 1, numbers that can be worked out. */

const exact = decimal();
const nowhere = { start: 0, end: 0 };
type Binary = Extract<Expression, { kind: 'binary' }>;

const binary = (operator: Binary['operator'], left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
  span: nowhere,
});

/** A number as a formula; a negative one is a negation, as the notation reads it. */
export function constant(value: Decimal | number | string): Expression {
  const number = exact.literal(String(value));
  const text = exact.unary.abs(number).toString();
  const magnitude: Expression = { kind: 'number', text, span: nowhere };
  return number.isNegative() && !number.isZero() ? negation(magnitude) : magnitude;
}

/** The number that a formula is, or `undefined` when it is none. */
export function numberIn(node: Expression): Decimal | undefined {
  if (node.kind === 'number') return exact.literal(node.text);
  return node.kind === 'negate' ? numberIn(node.operand)?.negated() : undefined;
}

export function negation(operand: Expression): Expression {
  return operand.kind === 'negate' ? operand.operand : { kind: 'negate', operand, span: nowhere };
}

export function sum(left: Expression, right: Expression): Expression {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a?.isZero()) return right;
  if (b?.isZero()) return left;
  if (a && b) return constant(exact.add(a, b));
  return right.kind === 'negate' ? difference(left, right.operand) : binary('+', left, right);
}

export function difference(left: Expression, right: Expression): Expression {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a?.isZero()) return negation(right);
  if (b?.isZero()) return left;
  if (a && b) return constant(exact.subtract(a, b));
  if (sameExpression(left, right)) return constant(0);
  return right.kind === 'negate' ? sum(left, right.operand) : binary('-', left, right);
}

/** A product with its number in front. */
export function product(left: Expression, right: Expression): Expression {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a?.isZero() || b?.isZero()) return constant(0);
  if (a?.equals(1)) return right;
  if (b?.equals(1)) return left;
  if (a && b) return constant(exact.multiply(a, b));
  if (b) return product(right, left);
  if (left.kind === 'negate') return negation(product(left.operand, right));
  if (right.kind === 'negate') return negation(product(left, right.operand));
  if (isBinary(left, '/') && numberIn(left.left)) return quotient(product(left.left, right), left.right);
  if (isBinary(right, '*') && numberIn(right.left)) return product(product(left, right.left), right.right);
  if (isBinary(right, '/') && numberIn(right.left)) return quotient(product(left, right.left), right.right);
  return binary('*', left, right);
}

export function quotient(left: Expression, right: Expression): Expression {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a?.isZero()) return constant(0);
  if (b?.equals(1)) return left;
  if (left.kind === 'negate') return negation(quotient(left.operand, right));
  if (right.kind === 'negate') return negation(quotient(left, right.operand));
  const ratio = b && ratioOf(left, b);
  return ratio ?? binary('/', left, right);
}

export function power(base: Expression, exponent: Expression): Expression {
  const n = numberIn(exponent);
  if (n?.isZero()) return constant(1);
  return n?.equals(1) ? base : binary('^', base, exponent);
}

function isBinary(node: Expression, operator: Binary['operator']): node is Binary {
  return node.kind === 'binary' && node.operator === operator;
}

/** The number in front, divided; only where the quotient is a whole number. */
function ratioOf(node: Expression, divisor: Decimal): Expression | undefined {
  const factor = isBinary(node, '*') ? numberIn(node.left) : numberIn(node);
  const ratio = factor && exact.divide(factor, divisor);
  if (!ratio?.isInteger()) return undefined;
  return isBinary(node, '*') ? product(constant(ratio), node.right) : constant(ratio);
}
