import type { Arithmetic } from '../arithmetic/arithmetic.js';
import type { Layout } from './layout.js';
import type { ArithmeticOperator, ComparisonOperator, Expression } from './syntax.js';

/** What a slot holds: a number, or one number per coordinate of a tensor. */
export type Value<N> = N | readonly N[];

/** A formula bound to an arithmetic: the value at one coordinate of the tensors among the slots. */
export type Evaluator<N> = (slots: readonly Value<N>[], coordinate: number) => N;

/**
 * Binds a formula to an arithmetic and a layout. Binding walks the tree once; what it returns is a chain of closures,
 * so an algorithm is bound once and run many times.
 */
export function bind<N>(node: Expression, layout: Layout, arithmetic: Arithmetic<N>): Evaluator<N> {
  switch (node.kind) {
    case 'number': {
      const constant = arithmetic.literal(node.text);
      return () => constant;
    }
    case 'name':
      return bindName(layout.get(node.name) as number);
    case 'negate': {
      const operand = bind(node.operand, layout, arithmetic);
      const { negate } = arithmetic;
      return (slots, i) => negate(operand(slots, i));
    }
    case 'binary':
      return bindPair(operation(node.operator, arithmetic), node.left, node.right, layout, arithmetic);
    case 'compare':
      return bindChoice(node, one, zero, layout, arithmetic);
    case 'choose':
      return bindChoice(node.condition, node.whenTrue, node.whenFalse, layout, arithmetic);
    case 'call':
      return bindCall(node, layout, arithmetic);
  }
}

const nowhere = { start: 0, end: 0 };
const one: Expression = { kind: 'number', text: '1', span: nowhere };
const zero: Expression = { kind: 'number', text: '0', span: nowhere };

function bindName<N>(slot: number): Evaluator<N> {
  return (slots, i) => {
    const value = slots[slot] as Value<N>;
    return Array.isArray(value) ? value[i] : (value as N);
  };
}

function operation<N>(operator: ArithmeticOperator, arithmetic: Arithmetic<N>): (a: N, b: N) => N {
  switch (operator) {
    case '+':
      return arithmetic.add;
    case '-':
      return arithmetic.subtract;
    case '*':
      return arithmetic.multiply;
    case '/':
      return arithmetic.divide;
    case '^':
      return arithmetic.power;
  }
}

function bindPair<N>(
  combine: (a: N, b: N) => N,
  leftNode: Expression,
  rightNode: Expression,
  layout: Layout,
  arithmetic: Arithmetic<N>,
): Evaluator<N> {
  const left = bind(leftNode, layout, arithmetic);
  const right = bind(rightNode, layout, arithmetic);
  return (slots, i) => combine(left(slots, i), right(slots, i));
}

function bindCall<N>(
  node: Extract<Expression, { kind: 'call' }>,
  layout: Layout,
  arithmetic: Arithmetic<N>,
): Evaluator<N> {
  const [first, second] = node.operands as readonly [Expression, Expression];
  if (node.name === 'max' || node.name === 'min') {
    return bindPair(arithmetic.binary[node.name], first, second, layout, arithmetic);
  }
  const apply = arithmetic.unary[node.name];
  const operand = bind(first, layout, arithmetic);
  return (slots, i) => apply(operand(slots, i));
}

/** `condition ? a : b`. A bare condition means "is not zero"; an undecided one gives what covers both branches. */
function bindChoice<N>(
  condition: Expression,
  trueNode: Expression,
  falseNode: Expression,
  layout: Layout,
  arithmetic: Arithmetic<N>,
): Evaluator<N> {
  const [leftNode, operator, rightNode] =
    condition.kind === 'compare'
      ? [condition.left, condition.operator, condition.right]
      : ([condition, '!=', zero] as const);
  const left = bind(leftNode, layout, arithmetic);
  const right = bind(rightNode, layout, arithmetic);
  const whenTrue = bind(trueNode, layout, arithmetic);
  const whenFalse = bind(falseNode, layout, arithmetic);
  const holds = comparison(operator, arithmetic);
  return (slots, i) => {
    const decided = holds(left(slots, i), right(slots, i));
    if (decided === undefined) return arithmetic.either(whenTrue(slots, i), whenFalse(slots, i));
    return decided ? whenTrue(slots, i) : whenFalse(slots, i);
  };
}

type Decision = boolean | undefined;

/** Comparisons from `less` and `equal`; with "not a number" all are false but `!=`, as in IEEE 754. */
function comparison<N>(operator: ComparisonOperator, arithmetic: Arithmetic<N>): (a: N, b: N) => Decision {
  const less = (a: N, b: N): Decision => arithmetic.less(a, b);
  const equal = (a: N, b: N): Decision => arithmetic.equal(a, b);
  switch (operator) {
    case '<':
      return less;
    case '>':
      return (a, b) => less(b, a);
    case '<=':
      return (a, b) => eitherHolds(less(a, b), equal(a, b));
    case '>=':
      return (a, b) => eitherHolds(less(b, a), equal(a, b));
    case '==':
      return equal;
    case '!=':
      return (a, b) => {
        const same = equal(a, b);
        return same === undefined ? undefined : !same;
      };
  }
}

function eitherHolds(a: Decision, b: Decision): Decision {
  if (a === true || b === true) return true;
  return a === undefined || b === undefined ? undefined : false;
}
