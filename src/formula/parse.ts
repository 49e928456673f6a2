import {
  advance,
  type Cursor,
  cursorOver,
  type FunctionTable,
  isAt,
  next,
  problemAt,
  skipLineEnds,
  takeSymbol,
  unexpected,
} from './cursor.js';
import { type Company, deepestNesting, requireShallow, tooDeep } from './depth.js';
import { arithmeticFunctions, equationFunctions } from './functionTables.js';
import {
  type ArithmeticOperator,
  type ComparisonOperator,
  comparisonOperators,
  type Equation,
  type Expression,
  type Formula,
  type Span,
} from './syntax.js';
import type { Token } from './tokenize.js';
import { unknownFunction } from './unknownFunction.js';

/** A formula that calls only what is in the cursor's table. */
type Parsed = Expression<string>;

/**
 * How tightly an operator holds its operands. Negation stands between product and power, so that `-g^2` is `-(g^2)`;
 * power is read from the right, and its exponent may carry a sign: `2^-3`.
 */
const strength = { choose: 1, compare: 2, sum: 3, product: 4, negate: 5, power: 6 } as const;

const infix: ReadonlyMap<string, number> = new Map([
  ['?', strength.choose],
  ...comparisonOperators.map((operator) => [operator, strength.compare] as const),
  ['+', strength.sum],
  ['-', strength.sum],
  ['*', strength.product],
  ['/', strength.product],
  ['^', strength.power],
]);

/**
 * Reads one formula.
 * @param functions what it may call, with the number of arguments; by default the functions of the arithmetics
 * @throws Problem `formula-…` with the place and what was expected there
 */
export function parseExpression(text: string): Expression;
export function parseExpression<Called extends string>(
  text: string,
  functions: FunctionTable<Called>,
): Expression<Called>;
export function parseExpression(text: string, functions: FunctionTable = arithmeticFunctions): Parsed {
  return parseShallow(text, functions, 'alone');
}

/** Reads a formula of numbers that stands where only theta is known. @throws Problem as `parseExpression` does */
export function parseObjectiveText(text: string): Expression {
  return parseShallow(text, arithmeticFunctions, 'objective') as Expression;
}

function parseShallow(text: string, functions: FunctionTable, company: Company): Parsed {
  const expression = parseLong(text, functions, company);
  requireShallow(expression, text, company);
  return expression;
}

/**
 * Reads one formula in which a chain of operators, such as a sum of 5,000 terms, may be as long as the text: for
 * readings that walk the tree with `partsOf`. Parentheses and functions may be nested no deeper than elsewhere.
 * @throws Problem `formula-…` with the place and what was expected there
 */
export function parseLong(text: string, functions: FunctionTable, company: Company = 'alone'): Parsed {
  const cursor = cursorOver(text, functions, company);
  skipLineEnds(cursor);
  const expression = read(cursor, 0);
  skipLineEnds(cursor);
  if (next(cursor).kind !== 'end') throw unexpected(cursor, 'an operator or the end of the formula');
  return expression;
}

/** Reads the right side of an equation. @throws Problem `formula-…` with the place and what was expected there */
export function parseFormula(text: string): Formula {
  return parseExpression(text, equationFunctions);
}

/** Reads one equation a line. @throws Problem `formula-…` with the place and what was expected there */
export function parseEquations(text: string): readonly Equation[] {
  const cursor = cursorOver(text, equationFunctions, 'line');
  const equations: Equation[] = [];
  for (skipLineEnds(cursor); next(cursor).kind !== 'end'; skipLineEnds(cursor)) equations.push(readEquation(cursor));
  return equations;
}

function readEquation(cursor: Cursor): Equation {
  if (next(cursor).kind !== 'name') throw unexpected(cursor, 'the name that the line computes, as in m = …');
  const target = advance(cursor);
  takeSymbol(cursor, '=', '= after the name');
  const expression = read(cursor, 0) as Formula;
  requireShallow(expression, cursor.text, cursor.company);
  const span = { start: target.span.start, end: expression.span.end };
  const role = next(cursor).kind === 'role' ? advance(cursor).text : '';
  const { kind } = next(cursor);
  if (kind !== 'line end' && kind !== 'end') throw unexpected(cursor, 'an operator or a new line');
  return { target: target.text, expression, ...(role ? { role } : {}), span };
}

/** The heart of a Pratt parser: an operand, and every operator that holds it at least so tightly. */
function read(cursor: Cursor, atLeast: number): Parsed {
  if (++cursor.depth > deepestNesting) throw tooDeep(cursor.text, next(cursor).span, cursor.company);
  let left = readOperand(cursor);
  for (let before = 0; ; ) {
    const { kind, text } = next(cursor);
    const held = kind === 'symbol' ? infix.get(text) : undefined;
    if (held === undefined || held < atLeast) break;
    // On paper a < b < c means that both hold, and nothing here could mean that.
    if (held === strength.compare && before === held) throw unexpected(cursor, 'one comparison, or parentheses');
    left = readInfix(cursor, left, held);
    before = held;
  }
  cursor.depth--;
  return left;
}

function readInfix(cursor: Cursor, left: Parsed, held: number): Parsed {
  const symbol = advance(cursor).text;
  if (symbol === '?') {
    const whenTrue = read(cursor, 0);
    takeSymbol(cursor, ':', 'an operator or : between the two branches of a choice');
    const whenFalse = read(cursor, held);
    return { kind: 'choose', condition: left, whenTrue, whenFalse, span: covering(left, whenFalse) };
  }
  const right = read(cursor, symbol === '^' ? strength.negate : held + 1);
  const span = covering(left, right);
  if (held === strength.compare) return { kind: 'compare', operator: symbol as ComparisonOperator, left, right, span };
  return { kind: 'binary', operator: symbol as ArithmeticOperator, left, right, span };
}

function readOperand(cursor: Cursor): Parsed {
  const token = next(cursor);
  if (token.kind === 'number') return { kind: 'number', text: advance(cursor).text, span: token.span };
  if (token.kind === 'name') {
    advance(cursor);
    return isAt(cursor, '(') ? readCall(cursor, token) : { kind: 'name', name: token.text, span: token.span };
  }
  if (isAt(cursor, '-')) {
    advance(cursor);
    const operand = read(cursor, strength.negate);
    return { kind: 'negate', operand, span: { start: token.span.start, end: operand.span.end } };
  }
  if (isAt(cursor, '(')) {
    advance(cursor);
    const inner = read(cursor, 0);
    const close = takeSymbol(cursor, ')', 'an operator or )');
    return { ...inner, span: { start: token.span.start, end: close.span.end } };
  }
  throw unexpected(cursor, 'a number, a name, a function, - or (');
}

function readCall(cursor: Cursor, name: Token): Parsed {
  const arity = cursor.functions.get(name.text);
  if (arity === undefined) throw unknownFunction(cursor, name);
  advance(cursor);
  const operands = [read(cursor, 0)];
  while (isAt(cursor, ',')) {
    advance(cursor);
    operands.push(read(cursor, 0));
  }
  const close = takeSymbol(cursor, ')', 'an operator, a comma or )');
  const span = { start: name.span.start, end: close.span.end };
  if (operands.length !== arity) {
    const message = `${name.text} takes ${arity === 1 ? 'one argument' : 'two arguments'}, not ${operands.length}.`;
    throw problemAt(cursor, 'formula-arguments', message, span);
  }
  return { kind: 'call', name: name.text, operands, span };
}

function covering(left: Parsed, right: Parsed): Span {
  return { start: left.span.start, end: right.span.end };
}
