import type { Equation, Expression } from './syntax.js';

/** How tightly a printed node holds together; a part that holds less tightly gets parentheses. */
function strengthOf(node: Expression<string>): number {
  switch (node.kind) {
    case 'choose':
      return 1;
    case 'compare':
      return 2;
    case 'binary':
      return node.operator === '^' ? 6 : node.operator === '*' || node.operator === '/' ? 4 : 3;
    case 'negate':
      return 5;
    default:
      return 7;
  }
}

/** A formula as text, with the parentheses it needs and no others; parsing it gives the same tree. */
export function print(node: Expression<string>): string {
  const inside = (part: Expression<string>, atLeast: number): string =>
    strengthOf(part) < atLeast ? `(${print(part)})` : print(part);
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'name':
      return node.name;
    case 'negate':
      return `-${inside(node.operand, 5)}`;
    case 'compare':
      return `${inside(node.left, 3)} ${node.operator} ${inside(node.right, 3)}`;
    case 'choose':
      return `${inside(node.condition, 2)} ? ${print(node.whenTrue)} : ${inside(node.whenFalse, 1)}`;
    case 'call':
      return `${node.name}(${node.operands.map(print).join(', ')})`;
    case 'binary': {
      if (node.operator === '^') return `${inside(node.left, 7)}^${inside(node.right, 5)}`;
      const own = strengthOf(node);
      return `${inside(node.left, own)} ${node.operator} ${inside(node.right, own + 1)}`;
    }
  }
}

/** An equation as text, without its role. */
export function printEquation(line: Equation): string {
  const text = printed.get(line) ?? `${line.target} = ${print(line.expression)}`;
  printed.set(line, text);
  return text;
}

/** Variants of an algorithm are told apart by their texts, and have all lines but one in common. */
const printed = new WeakMap<Equation, string>();
