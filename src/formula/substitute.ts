import { children, type Expression, withChildren } from './syntax.js';

/** The formula with other expressions in place of names; names that are not among them stay. */
export function substitute(node: Expression, expressions: ReadonlyMap<string, Expression>): Expression {
  if (node.kind === 'name') return expressions.get(node.name) ?? node;
  return withChildren(
    node,
    children(node).map((part) => substitute(part, expressions)),
  );
}
