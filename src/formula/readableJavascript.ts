import { javascriptFunction } from './javascript.js';
import { Problem } from './problem.js';
import type { Formula } from './syntax.js';

/** How tightly JavaScript holds the parts of an expression together. */
const strength = { choose: 1, compare: 2, sum: 3, product: 4, negate: 5, power: 6, whole: 7 } as const;

/**
 * A formula as a person would write it in JavaScript, to be read: with the parentheses that it needs and no others.
 * @param nameOf the JavaScript for each name
 * @throws Problem `no-javascript` for a function that JavaScript does not have
 */
export function readableJavascript(node: Formula, nameOf: (name: string) => string): string {
  const inside = (part: Formula, atLeast: number): string => {
    const text = readableJavascript(part, nameOf);
    return strengthOf(part) < atLeast ? `(${text})` : text;
  };
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'name':
      return nameOf(node.name);
    case 'negate':
      // -a ** b is refused by JavaScript, whichever is meant.
      return `-${inside(node.operand, strength.whole)}`;
    case 'compare':
      return `${comparison(node, inside)} ? 1 : 0`;
    case 'choose': {
      const { condition, whenTrue, whenFalse } = node;
      const asked =
        condition.kind === 'compare' ? comparison(condition, inside) : `${inside(condition, strength.sum)} !== 0`;
      return `${asked} ? ${inside(whenTrue, strength.choose)} : ${inside(whenFalse, strength.choose)}`;
    }
    case 'call': {
      const called = javascriptFunction(node.name);
      if (called === undefined) throw new Problem('no-javascript', `JavaScript has no function ${node.name}.`);
      return `${called}(${node.operands.map((operand) => readableJavascript(operand, nameOf)).join(', ')})`;
    }
    case 'binary': {
      if (node.operator === '^')
        return `${inside(node.left, strength.whole)} ** ${inside(node.right, strength.negate)}`;
      const own = strengthOf(node);
      return `${inside(node.left, own)} ${node.operator} ${inside(node.right, own + 1)}`;
    }
  }
}

function comparison(
  { left, operator, right }: Extract<Formula, { kind: 'compare' }>,
  inside: (part: Formula, atLeast: number) => string,
): string {
  const sign = operator === '==' || operator === '!=' ? `${operator}=` : operator;
  return `${inside(left, strength.sum)} ${sign} ${inside(right, strength.sum)}`;
}

function strengthOf(node: Formula): number {
  switch (node.kind) {
    case 'choose':
    case 'compare':
      return strength.choose;
    case 'binary':
      if (node.operator === '^') return strength.power;
      return node.operator === '*' || node.operator === '/' ? strength.product : strength.sum;
    case 'negate':
      return strength.negate;
    default:
      return strength.whole;
  }
}
