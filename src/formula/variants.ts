import { inputsRead, isComplete } from './layout.js';
import { printEquation } from './print.js';
import { isWellShaped, type Shapes } from './shapes.js';
import {
  type ArithmeticOperator,
  type ComparisonOperator,
  children,
  type Equation,
  type Formula,
  withChildren,
} from './syntax.js';

/** The names of an algorithm by what they stand for. */
export interface NameKinds {
  readonly hyperparameters: readonly string[];
  /** What changes from step to step before the first line runs: `theta`, `g` and the state. */
  readonly values: readonly string[];
  /** The step counter. */
  readonly counter: string;
  /** The shapes of those that are not one number. */
  readonly shapes?: Shapes;
}

/**
 * Every algorithm that is one slip of the pen away: an operator changed, an operand dropped, parentheses misplaced, a
 * name swapped, a power or a root dropped, `t` off by one, a constant changed, a line dropped, two lines exchanged. Each
 * differs as a text from the original and from the others; some are the same function all the same. None combines
 * vectors with matrices.
 */
export function oneEditVariants(lines: readonly Equation[], names: NameKinds): readonly (readonly Equation[])[] {
  const inputs = namesGiven(lines, names);
  const seen = new Set([textOf(lines)]);
  const variants: (readonly Equation[])[] = [];
  for (const variant of [...editedLines(lines, names), ...linesMoved(lines)]) {
    const text = textOf(variant);
    if (seen.has(text) || !isComplete(variant, inputs) || !isWellShaped(variant, names.shapes ?? noShapes)) continue;
    seen.add(text);
    variants.push(variant);
  }
  return variants;
}

const noShapes: Shapes = new Map();

function textOf(lines: readonly Equation[]): string {
  return lines.map(printEquation).join('\n');
}

function* editedLines(lines: readonly Equation[], names: NameKinds): Generator<readonly Equation[]> {
  const all = withTargets(lines, names);
  for (const [index, line] of lines.entries()) {
    for (const edited of lineEdits(line, all)) yield lines.with(index, edited);
  }
}

/** What holds a value before the first line runs: the names, and what the lines read besides. */
export function namesGiven(lines: readonly Equation[], names: NameKinds): readonly string[] {
  return [...names.hyperparameters, ...names.values, names.counter, ...inputsRead(lines)];
}

/** The names with those that the lines compute: a slip may take any of them for another. */
export function withTargets(lines: readonly Equation[], names: NameKinds): NameKinds {
  return { ...names, values: [...names.values, ...lines.map((line) => line.target)] };
}

/** Every line that differs from this one in a single node; some come twice. */
export function* lineEdits(line: Equation, names: NameKinds): Generator<Equation> {
  for (const expression of editedExpressions(line.expression, names)) yield { ...line, expression };
}

/** The lines without one of them, and with two of them in each other's place. */
export function* linesMoved(lines: readonly Equation[]): Generator<readonly Equation[]> {
  yield* lineDropped(lines);
  yield* linesExchanged(lines);
}

function* lineDropped(lines: readonly Equation[]): Generator<readonly Equation[]> {
  for (const index of lines.keys()) yield lines.toSpliced(index, 1);
}

function* linesExchanged(lines: readonly Equation[]): Generator<readonly Equation[]> {
  for (const [i, first] of lines.entries()) {
    for (let j = i + 1; j < lines.length; j++) yield lines.with(i, lines[j] as Equation).with(j, first);
  }
}

/** Every tree that differs from this one in a single node. */
function* editedExpressions(node: Formula, names: NameKinds): Generator<Formula> {
  yield* editedNodes(node, names);
  const parts = children(node);
  for (const [index, part] of parts.entries()) {
    for (const edited of editedExpressions(part, names)) yield withChildren(node, parts.with(index, edited));
  }
}

const basic: readonly ArithmeticOperator[] = ['+', '-', '*', '/'];
const orders: readonly ComparisonOperator[] = ['<', '<=', '>', '>='];

function* editedNodes(node: Formula, names: NameKinds): Generator<Formula> {
  switch (node.kind) {
    case 'number':
      yield* editedNumbers(node);
      break;
    case 'name':
      yield* editedNames(node, names);
      break;
    case 'negate':
      yield node.operand;
      break;
    case 'binary':
      for (const operator of basic) yield { ...node, operator };
      yield node.left;
      yield node.right;
      yield* regrouped(node);
      break;
    case 'compare':
      for (const operator of orders) yield { ...node, operator };
      break;
    case 'choose':
      yield node.whenTrue;
      yield node.whenFalse;
      yield { ...node, whenTrue: node.whenFalse, whenFalse: node.whenTrue };
      break;
    case 'call':
      yield* node.operands;
      break;
  }
}

function* editedNumbers(node: Extract<Formula, { kind: 'number' }>): Generator<Formula> {
  const value = Number(node.text);
  if (!Number.isSafeInteger(value)) {
    yield { ...node, text: shifted(node.text, -1) };
    yield { ...node, text: shifted(node.text, 1) };
    return;
  }
  yield { ...node, text: String(value + 1) };
  if (value > 0) yield { ...node, text: String(value - 1) };
}

/** A decimal text with its point moved to the right; in the text, because 0.07 * 10 is not 0.7. */
function shifted(text: string, places: number): string {
  const [digits, exponent = '0'] = text.toLowerCase().split('e');
  const moved = `${digits}e${Number(exponent) + places}`;
  return Number.isFinite(Number(moved)) && Number(moved) !== 0 ? String(Number(moved)) : moved;
}

/** A name swapped: for one of its kind first, the likelier slip. */
function* editedNames(node: Extract<Formula, { kind: 'name' }>, names: NameKinds): Generator<Formula> {
  const { span } = node;
  if (node.name === names.counter) {
    const one: Formula = { kind: 'number', text: '1', span };
    for (const operator of ['+', '-'] as const) yield { kind: 'binary', operator, left: node, right: one, span };
  }
  const kinds = [names.hyperparameters, names.values, [names.counter]];
  const others = [...kinds.filter((kind) => kind.includes(node.name)), ...kinds].flat();
  for (const name of new Set(others)) if (name !== node.name) yield { ...node, name };
}

/** Parentheses left out or put elsewhere: `(1 - b)^t` for `1 - b^t`, `a / b + c` for `a / (b + c)`. */
function* regrouped(node: Extract<Formula, { kind: 'binary' }>): Generator<Formula> {
  const { left, right } = node;
  if (right.kind === 'binary') yield { ...right, left: { ...node, right: right.left } };
  if (left.kind === 'binary') yield { ...left, right: { ...node, left: left.right } };
}
