import type { BinaryFunction, UnaryFunction } from '../arithmetic/arithmetic.js';
import type { WholeFunction } from './wholeFunctions.js';

/** Characters `start` to `end` (exclusive) of the text an expression was read from. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const arithmeticOperators = ['+', '-', '*', '/', '^'] as const;
export type ArithmeticOperator = (typeof arithmeticOperators)[number];

export const comparisonOperators = ['<', '<=', '>', '>=', '==', '!='] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

/** A function that every arithmetic knows. */
export type ArithmeticFunction = UnaryFunction | BinaryFunction;

/** What an equation may call: the functions of numbers, and those that read a tensor as a whole. */
export type EquationFunction = ArithmeticFunction | WholeFunction;

/**
 * A formula as a tree. A node made by an edit carries the span of what it replaced.
 * @typeParam Called the functions that it may call; those of the arithmetics unless it was read with a table of others
 */
export type Expression<Called extends string = ArithmeticFunction> =
  | { readonly kind: 'number'; readonly text: string; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'negate'; readonly operand: Expression<Called>; readonly span: Span }
  | {
      readonly kind: 'binary';
      readonly operator: ArithmeticOperator;
      readonly left: Expression<Called>;
      readonly right: Expression<Called>;
      readonly span: Span;
    }
  | {
      readonly kind: 'compare';
      readonly operator: ComparisonOperator;
      readonly left: Expression<Called>;
      readonly right: Expression<Called>;
      readonly span: Span;
    }
  | {
      readonly kind: 'choose';
      readonly condition: Expression<Called>;
      readonly whenTrue: Expression<Called>;
      readonly whenFalse: Expression<Called>;
      readonly span: Span;
    }
  | {
      readonly kind: 'call';
      readonly name: Called;
      readonly operands: readonly Expression<Called>[];
      readonly span: Span;
    };

/** The right side of an equation. */
export type Formula = Expression<EquationFunction>;

/** One line of an algorithm: `m = beta1 * m + (1 - beta1) * g   # momentum`. */
export interface Equation {
  readonly target: string;
  readonly expression: Formula;
  /** What stands behind `#`: the line's part in the algorithm. */
  readonly role?: string;
  readonly span: Span;
}

/** The parts of an expression, left to right. */
export function children<Called extends string>(node: Expression<Called>): readonly Expression<Called>[] {
  switch (node.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negate':
      return [node.operand];
    case 'binary':
    case 'compare':
      return [node.left, node.right];
    case 'choose':
      return [node.condition, node.whenTrue, node.whenFalse];
    case 'call':
      return node.operands;
  }
}

/** The same expression with other parts, as many as `children` gives; the very same where no part is another. */
export function withChildren<F extends string = ArithmeticFunction>(
  node: Expression<F>,
  parts: readonly Expression<F>[],
): Expression<F> {
  if (children(node).every((part, k) => part === parts[k])) return node;
  const [first, second, third] = parts as readonly [Expression<F>, Expression<F>, Expression<F>];
  switch (node.kind) {
    case 'number':
    case 'name':
      return node;
    case 'negate':
      return { ...node, operand: first };
    case 'binary':
    case 'compare':
      return { ...node, left: first, right: second };
    case 'choose':
      return { ...node, condition: first, whenTrue: second, whenFalse: third };
    case 'call':
      return { ...node, operands: parts };
  }
}

/** A part more than `levels` levels below the top, or `undefined` when there is none. Needs no stack of its own. */
export function partBelow<Called extends string>(
  top: Expression<Called>,
  levels: number,
): Expression<Called> | undefined {
  let row: readonly Expression<Called>[] = [top];
  for (let level = 0; level < levels && row.length > 0; level++) row = row.flatMap((part) => children(part));
  return row[0];
}

/** Whether two expressions are the same tree, wherever they were read. */
export function sameExpression(a: Formula, b: Formula): boolean {
  if (a.kind !== b.kind || label(a) !== label(b)) return false;
  const left = children(a);
  const right = children(b);
  return left.length === right.length && left.every((part, k) => sameExpression(part, right[k] as Formula));
}

function label(node: Formula): string {
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'name':
    case 'call':
      return node.name;
    case 'binary':
    case 'compare':
      return node.operator;
    default:
      return '';
  }
}

/** Every part of an expression behind its own parts, left to right; the whole stands last. Needs no stack of its own. */
export function partsOf<Called extends string>(top: Expression<Called>): readonly Expression<Called>[] {
  const found: Expression<Called>[] = [];
  const waiting = [top];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    found.push(part);
    waiting.push(...children(part));
  }
  return found.reverse();
}

/** The names an expression reads, in order of first appearance. Needs no stack of its own. */
export function namesIn(top: Expression<string>): Set<string> {
  const found = new Set<string>();
  const waiting = [top];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.kind === 'name') found.add(part.name);
    const parts = children(part);
    for (let k = parts.length - 1; k >= 0; k--) waiting.push(parts[k] as Expression<string>);
  }
  return found;
}
