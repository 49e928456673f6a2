import { canApply, type Edit } from '../../src/formula/edit.js';
import { parseExpression } from '../../src/formula/parse.js';
import {
  type ArithmeticOperator,
  children,
  type Equation,
  type Formula,
  namesIn,
  sameExpression,
  withChildren,
} from '../../src/formula/syntax.js';
import { type Algorithm, edited } from '../../src/optimizers/algorithm.js';

/** Another way to write the same algorithm: equal over the real numbers, rounded otherwise. */
export interface EqualForm {
  readonly name: string;
  /** The algorithm in this form; the algorithm itself where the form has nothing to change. */
  readonly rewrite: (algorithm: Algorithm) => Algorithm;
}

type Binary = Extract<Formula, { kind: 'binary' }>;
type Rule = (node: Binary) => Formula;

const one = parseExpression('1');
const isOperation = (node: Formula, ...operators: readonly ArithmeticOperator[]): node is Binary =>
  node.kind === 'binary' && operators.includes(node.operator);
const combine = (left: Formula, operator: ArithmeticOperator, right: Formula): Binary => ({
  kind: 'binary',
  operator,
  left,
  right,
  span: left.span,
});

/** Applies a rule to every operation, innermost first. */
function everywhere(rule: Rule): EqualForm['rewrite'] {
  const visit = (node: Formula): Formula => {
    const visited = withChildren(node, children(node).map(visit));
    return visited.kind === 'binary' ? rule(visited) : visited;
  };
  return (algorithm) => {
    const lines = algorithm.lines.map((line) => ({ ...line, expression: visit(line.expression) }));
    const isChanged = lines.some(({ expression }, k) => !sameExpression(expression, expressionAt(algorithm, k)));
    return isChanged ? { ...algorithm, lines } : algorithm;
  };
}

const expressionAt = ({ lines }: Algorithm, index: number): Formula => (lines[index] as Equation).expression;

/** a + b + c becomes a + (b + c), a - b - c becomes a - (b + c), a * b / c becomes a * (b / c). */
const fromTheRight: Rule = (node) => {
  const { left, operator, right } = node;
  if (operator === '+' && isOperation(left, '+', '-')) {
    return combine(left.left, left.operator, combine(left.right, left.operator === '+' ? '+' : '-', right));
  }
  if (operator === '-' && isOperation(left, '+', '-')) {
    return combine(left.left, left.operator, combine(left.right, left.operator === '+' ? '-' : '+', right));
  }
  if ((operator === '*' || operator === '/') && isOperation(left, '*')) {
    return combine(left.left, '*', combine(left.right, operator, right));
  }
  return node;
};

/** (a ± b) * c becomes a * c ± b * c, without products with 1. */
const multipliedOut: Rule = (node) => {
  const { left, operator, right } = node;
  if (operator !== '*' || !isOperation(left, '+', '-')) return node;
  const times = (factor: Formula): Formula => (sameExpression(factor, one) ? right : combine(factor, '*', right));
  return combine(times(left.left), left.operator, times(left.right));
};

/** a / b becomes a * (1 / b). */
const byReciprocals: Rule = (node) =>
  node.operator === '/' && !sameExpression(node.left, one)
    ? combine(node.left, '*', combine(one, '/', node.right))
    : node;

/** The parts of b * m + (1 - b) * g. */
type Average = { readonly [part in 'rate' | 'old' | 'weight' | 'next']: Formula };

function averageIn({ left, operator, right }: Binary): Average | undefined {
  if (operator !== '+' || !isOperation(left, '*') || !isOperation(right, '*')) return undefined;
  const { left: rate, right: old } = left;
  const { left: weight, right: next } = right;
  const isComplement = isOperation(weight, '-') && sameExpression(weight.left, one);
  return isComplement && sameExpression(weight.right, rate) ? { rate, old, weight, next } : undefined;
}

/** b * m + (1 - b) * g becomes m + (1 - b) * (g - m). */
const interpolated: Rule = (node) => {
  const average = averageIn(node);
  if (!average) return node;
  const { old, weight, next } = average;
  return combine(old, '+', combine(weight, '*', combine(next, '-', old)));
};

/** b * m + (1 - b) * g becomes g + b * (m - g). */
const fromTheGradient: Rule = (node) => {
  const average = averageIn(node);
  if (!average) return node;
  const { old, rate, next } = average;
  return combine(next, '+', combine(rate, '*', combine(old, '-', next)));
};

/** theta - step - c * theta becomes theta * (1 - c) - step, and theta - c * theta becomes theta * (1 - c). */
const decayedByFactor: Rule = (node) => {
  const { left, operator, right } = node;
  if (operator !== '-' || !isOperation(right, '*') || !isTheta(right.right)) return node;
  const factor = combine(one, '-', right.left);
  if (isTheta(left)) return combine(left, '*', factor);
  if (!isOperation(left, '-') || !isTheta(left.left) || namesIn(left.right).has('theta')) return node;
  return combine(combine(left.left, '*', factor), '-', left.right);
};

const isTheta = (node: Formula): boolean => node.kind === 'name' && node.name === 'theta';

/** Makes edits where all of them find their place. */
function where(edits: readonly Edit[], state: readonly string[] = []): EqualForm['rewrite'] {
  const initial = parseExpression('1');
  const ones = Object.fromEntries(state.map((name) => [name, { shape: 'scalar' as const, initial }]));
  return (algorithm) => {
    if (!canApply(algorithm.lines, edits)) return algorithm;
    return { ...edited(algorithm, edits), state: { ...algorithm.state, ...ones } };
  };
}

const foldedCorrections = where([
  { replace: 'm_hat = m / (1 - beta1^t)', with: '' },
  { replace: 'v_hat = v / (1 - beta2^t)', with: '' },
  {
    replace: 'lr * m_hat / (sqrt(v_hat) + eps)',
    with: 'lr * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) + eps * sqrt(1 - beta2^t))',
  },
]);

const runningPower = (rate: string, target: string, moment: string): EqualForm['rewrite'] =>
  where(
    [
      {
        replace: `${target} = ${moment} / (1 - ${rate}^t)`,
        with: `power_${rate} = power_${rate} * ${rate}\n${target} = ${moment} / (1 - power_${rate})`,
      },
    ],
    [`power_${rate}`],
  );

const inOrder =
  (...rewrites: readonly EqualForm['rewrite'][]): EqualForm['rewrite'] =>
  (algorithm) =>
    rewrites.reduce((current, rewrite) => rewrite(current), algorithm);

const runningPowers = inOrder(runningPower('beta1', 'm_hat', 'm'), runningPower('beta2', 'v_hat', 'v'));

/** The ways, each named by what it does. */
export const equalForms: readonly EqualForm[] = [
  { name: 'sums and products from the right', rewrite: everywhere(fromTheRight) },
  { name: 'differences multiplied out', rewrite: everywhere(multipliedOut) },
  { name: 'reciprocals for quotients', rewrite: everywhere(byReciprocals) },
  { name: 'averages as interpolations', rewrite: everywhere(interpolated) },
  { name: 'averages that start from the gradient', rewrite: everywhere(fromTheGradient) },
  { name: 'decay as a factor', rewrite: everywhere(decayedByFactor) },
  { name: 'corrections folded into the rate', rewrite: foldedCorrections },
  { name: 'powers as running products', rewrite: runningPowers },
  {
    name: 'interpolated, decayed by a factor, with reciprocals and running products',
    rewrite: inOrder(runningPowers, everywhere(interpolated), everywhere(decayedByFactor), everywhere(byReciprocals)),
  },
  {
    name: 'folded, multiplied out, from the right',
    rewrite: inOrder(foldedCorrections, everywhere(multipliedOut), everywhere(fromTheRight)),
  },
];
